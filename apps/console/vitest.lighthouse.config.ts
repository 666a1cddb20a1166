import { defineConfig } from "vitest/config";

/** Lighthouse, whose figures mean something on a machine that does nothing else: `pnpm --filter @apps/console lighthouse`. */
export default defineConfig({
  test: {
    include: ["test/lighthouse/*.lighthouse.ts"],
    globalSetup: "test/global-setup.ts",
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
