import { defineTestConfig } from "@tooling/vitest";

// Browsers and a gateway on two cores: one file at a time, so that none starves another.
export default defineTestConfig({
  fileParallelism: false,
  globalSetup: "test/global-setup.ts",
  testTimeout: 240_000,
  hookTimeout: 240_000,
});
