/** Mutation tests: `npm run mutation`. */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  // The adapters are left to the conformance cases, which start servers.
  mutate: [
    "src/{endpoint,error,failure,log,registry,standard,telemetry,validation}/**/*.ts",
    "!src/**/*.{test,test-d}.ts",
  ],
  coverageAnalysis: "perTest",
  // What runs once, when a module is loaded, would need every test again for each mutant.
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only"],
  concurrency: 2,
  // Table of what survives is in the text; a score below this fails the task.
  thresholds: { high: 95, low: 85, break: 85 },
};
