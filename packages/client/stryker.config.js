import { defineMutationConfig } from "@tooling/mutation";

export default defineMutationConfig({
  // Neither thousands of random runs nor a gigabyte for each mutant, and not the bridges to other libraries.
  excludedTests: String.raw`\.fuzz\.test\.ts$|^response/memory|^adapters/`,
  mutate: ["src/{client,failure,hmac,recovery,response}/**/*.ts", "!src/**/*.{test,test-d}.ts"],
});
