import { defineTestConfig } from "@tooling/vitest";

// Each test compiles the whole repo.
export default defineTestConfig({ testTimeout: 300_000 });
