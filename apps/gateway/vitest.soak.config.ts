import { defineConfig } from "vitest/config";

/** The long forms, which `npm run soak` runs. */
export default defineConfig({ test: { include: ["test/soak/*.soak.ts"], watch: false, isolate: false } });
