import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";

const base = defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    setupFiles: [fileURLToPath(new URL("./fail-on-console.js", import.meta.url))],
    // The JSON report is what `npm test` counts; it is a task output, so a cached run is counted as well.
    reporters: ["default", "json"],
    outputFile: { json: "reports/vitest.json" },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A limit ends what hangs and measures nothing: a machine busy with the rest of the repo is many times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ["src/**/*.ts"], reportsDirectory: "coverage" },
  },
});

/** Type tests run where a package has `.test-d.ts` files. */
const typeTests = defineConfig({
  test: {
    typecheck: {
      enabled: true,
      include: ["src/**/*.test-d.ts", "test/**/*.test-d.ts"],
      tsconfig: "tsconfig.json",
    },
  },
});

export function defineTestConfig(options = {}) {
  const { typeTests: withTypeTests = false, ...test } = options;
  return mergeConfig(withTypeTests ? mergeConfig(base, typeTests) : base, { test });
}
