import { defineTestConfig } from "@tooling/vitest";

/** Without type tests and without what bundles or compiles, none of which can tell one mutant from another in time. */
export default defineTestConfig({
  exclude: ["test/**"],
  isolate: false,
});
