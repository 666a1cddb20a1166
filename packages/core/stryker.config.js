/** Mutation tests: `pnpm --filter @error-model/core mutation`. */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  // The tables of codes and the catalogue's texts are data: a table beside them in the tests is what keeps them.
  mutate: ["src/**/*.ts", "!src/**/*.{test,test-d}.ts", "!src/catalogue/**"],
  coverageAnalysis: "perTest",
  // What runs once, when a module is loaded, would need every test again for each mutant.
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only"],
  concurrency: 2,
  // A table of what survives is in the text; a score below this fails the task.
  thresholds: { high: 95, low: 85, break: 85 },
};
