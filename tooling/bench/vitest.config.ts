import { defineTestConfig } from "@tooling/vitest";

// The compiler runs in the tests: on a busy machine one run takes many seconds.
export default defineTestConfig({ testTimeout: 300_000 });
