import { env } from "node:process";
import { defineMutationConfig } from "@tooling/mutation";

// A property test that finds a mutant finds it soon.
env["FUZZ_RUNS"] = "50";

export default defineMutationConfig({
  // It loads the package twice, which the one process of the mutants cannot.
  excludedTests: String.raw`/annotations-of-copies`,
  // The tables of codes and the catalogue's texts are data: a table beside them in the tests is what keeps them.
  mutate: ["src/**/*.ts", "!src/**/*.{test,test-d}.ts", "!src/catalogue/**"],
});
