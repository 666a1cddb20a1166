import { defineTestConfig } from "@tooling/vitest";

// A process for each file, the default, so that no file sees what another one left in TypeScript's caches.
export default defineTestConfig({ globals: true, testTimeout: 60_000 });
