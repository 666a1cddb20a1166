import { fileURLToPath } from "node:url";

/**
 * Makes the settings of a package's mutation tests, `pnpm --filter <package> mutation`. What is to be mutated, and which
 * tests there are, is the package's own.
 */
export function defineMutationConfig(options) {
  return {
    plugins: [fileURLToPath(new URL("./in-process-runner.ts", import.meta.url))],
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
    ...options,
  };
}
