import { defineTestConfig } from "@tooling/vitest";

/** The fuzz tests, which `npm run soak` names, with 100,000 runs each. */
export default defineTestConfig({ env: { FUZZ_RUNS: "100000" } });
