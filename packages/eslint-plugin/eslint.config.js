import { defineLintConfig } from "@tooling/eslint";

export default defineLintConfig(
  import.meta.dirname,
  // The world of the typed test cases, not code of the package.
  { ignores: ["typed-world/"] },
  {
    files: ["src/**/*.ts"],
    rules: {
      // A syntax tree has 180 kinds of nodes, and a question is about a few of them: the default is the answer "no".
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
