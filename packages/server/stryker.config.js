import { env } from "node:process";
import { fileURLToPath } from "node:url";

// A fuzz test that finds a mutant finds it soon.
env["FUZZ_RUNS"] = "50";

/** Mutation tests: `pnpm --filter @error-model/server mutation`. */
export default {
  plugins: [fileURLToPath(import.meta.resolve("@tooling/mutation"))],
  testFolders: ["src", "test/leak"],
  // The adapters are left to the conformance cases, which start servers.
  excludedTests: String.raw`^adapters/|^index\.test|^sockets\.test`,
  mutate: [
    "src/{endpoint,error,failure,log,registry,standard,telemetry,validation}/**/*.ts",
    "!src/**/*.{test,test-d}.ts",
  ],
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
