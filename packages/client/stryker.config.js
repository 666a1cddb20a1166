import { fileURLToPath } from "node:url";

/** Mutation tests: `pnpm --filter @error-model/client mutation`. */
export default {
  plugins: [fileURLToPath(import.meta.resolve("@tooling/mutation"))],
  // Neither thousands of random runs nor a gigabyte for each mutant, and not the bridges to other libraries.
  excludedTests: String.raw`\.fuzz\.test\.ts$|^response/memory|^adapters/`,
  mutate: ["src/{client,failure,hmac,recovery,response}/**/*.ts", "!src/**/*.{test,test-d}.ts"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 10_000,
  // What runs once, when a module is loaded, would need every test again for each mutant.
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "reports/.stryker",
  thresholds: { high: 90, low: 85, break: 85 },
};
