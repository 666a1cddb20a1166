import { defineTestConfig } from "@tooling/vitest";

// One browser and one gateway for all files. Much of a test is waiting, so two at a time take little more than half as long; more
// would starve each other.
export default defineTestConfig({
  maxWorkers: 2,
  globalSetup: "test/global-setup.ts",
  testTimeout: 240_000,
  hookTimeout: 240_000,
});
