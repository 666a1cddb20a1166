import { defineTestConfig } from "@tooling/vitest";

// Browsers and gateways on two cores: one file at a time, so that none starves another.
export default defineTestConfig({
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
});
