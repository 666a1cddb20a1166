import { defineTestConfig } from "@tooling/vitest";

/** Without the type tests and whatever starts a server, which would run for nearly every mutant, and few fuzz runs. */
export default defineTestConfig({
  exclude: [
    "test/conformance/**",
    "test/own-registry/**",
    "test/leak/sockets.test.ts",
    "test/readme.test.ts",
    "src/adapters/**",
  ],
  env: { FUZZ_RUNS: "50" },
  isolate: false,
});
