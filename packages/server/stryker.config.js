import { env } from "node:process";
import { defineMutationConfig } from "@tooling/mutation";

// A fuzz test that finds a mutant finds it soon.
env["FUZZ_RUNS"] = "50";

export default defineMutationConfig({
  testFolders: ["src", "test/leak"],
  // The adapters are left to the conformance cases, which start servers.
  excludedTests: String.raw`^adapters/|^index\.test|^sockets\.test`,
  mutate: [
    "src/{endpoint,error,failure,log,registry,standard,telemetry,validation}/**/*.ts",
    "!src/**/*.{test,test-d}.ts",
  ],
});
