import { defineConfig } from "vitest/config";

/** The load, which `npm run bench` runs. */
export default defineConfig({ test: { include: ["test/load/*.bench.ts"], watch: false, isolate: false } });
