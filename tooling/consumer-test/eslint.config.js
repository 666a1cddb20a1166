import { defineLintConfig } from "@tooling/eslint";

export default defineLintConfig(import.meta.dirname, {
  files: ["fixtures/**/*.ts"],
  // A use says on standard output that it ran to its end.
  rules: { "no-console": "off" },
});
