import { defineTestConfig } from "@tooling/vitest";

// One process for all files: loading the compiler and the parser anew for each of forty files takes most of the time. What one
// file leaves in TypeScript's caches another one sees, as in a run of ESLint.
export default defineTestConfig({ globals: true, isolate: false, testTimeout: 60_000 });
