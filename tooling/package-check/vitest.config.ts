import { defineTestConfig } from "@tooling/vitest";

// Packing and resolving under every mode takes seconds per package on a busy machine.
export default defineTestConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
