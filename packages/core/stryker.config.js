import { env } from "node:process";
import { fileURLToPath } from "node:url";

// A property test that finds a mutant finds it soon.
env["FUZZ_RUNS"] = "50";

/** Mutation tests: `pnpm --filter @error-model/core mutation`. */
export default {
  plugins: [fileURLToPath(import.meta.resolve("@tooling/mutation"))],
  // It loads the package twice, which the one process of the mutants cannot.
  excludedTests: String.raw`/annotations-of-copies`,
  // The tables of codes and the catalogue's texts are data: a table beside them in the tests is what keeps them.
  mutate: ["src/**/*.ts", "!src/**/*.{test,test-d}.ts", "!src/catalogue/**"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 10_000,
  // What runs once, when a module is loaded, would need every test again for each mutant.
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "reports/.stryker",
  // A table of what survives is in the text; a score below this fails the task.
  thresholds: { high: 95, low: 85, break: 85 },
};
