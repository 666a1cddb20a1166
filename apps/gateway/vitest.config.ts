import { defineTestConfig } from "@tooling/vitest";

export default defineTestConfig({
  globalSetup: ["test/test-servers.ts"],
  // Starting an embedded database compiles its WebAssembly once per worker: two workers keep it for all files.
  isolate: false,
  maxWorkers: 2,
  hookTimeout: 60_000,
  testTimeout: 60_000,
});
