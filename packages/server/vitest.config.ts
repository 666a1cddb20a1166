import { defineTestConfig } from "@tooling/vitest";

export default defineTestConfig({
  typeTests: true,
  coverage: {
    exclude: ["**/*.test-d.ts"],
    reporter: ["text-summary"],
    thresholds: {
      // What decides about every answer leaves no line and no branch untested.
      "src/standard/**": { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
