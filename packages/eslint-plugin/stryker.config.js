/** Mutation tests: `pnpm --filter @error-model/eslint-plugin mutation`. */
export default {
  plugins: ["./mutation/in-process-runner.ts"],
  mutate: [
    "src/{analysis,exhaustive-match,known-code,match-on-code,no-raw-envelope,no-status-branching,rules}/**/*.ts",
    "!src/**/*.test.ts",
  ],
  coverageAnalysis: "perTest",
  // The rules walk trees: a mutant that does not come to an end is seen at once.
  timeoutMS: 2_000,
  timeoutFactor: 1.2,
  // What runs once, when a module is loaded, would need every test again for each mutant.
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "reports/.stryker",
  concurrency: 1,
  thresholds: { high: 90, low: 85, break: 85 },
};
