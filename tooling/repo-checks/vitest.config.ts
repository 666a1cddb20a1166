import { defineTestConfig } from "@tooling/vitest";

// Reading the whole repo takes seconds on a busy machine.
export default defineTestConfig({ testTimeout: 120_000 });
