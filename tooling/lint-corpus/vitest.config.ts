import { defineTestConfig } from "@tooling/vitest";

// The type-check of the corpus is one program, which takes seconds on a busy machine.
export default defineTestConfig({ testTimeout: 120_000 });
