import { defineTestConfig } from "@tooling/vitest";

// Neither types nor sizes can tell one mutant from another, and thousands of random runs per mutant take days.
export default defineTestConfig({
  exclude: ["**/*.fuzz.test.ts", "src/adapters/**", "test/**"],
  reporters: ["default"],
});
