import { env } from "node:process";
import { defineMutationConfig } from "@tooling/mutation";

// Without the checks that `RuleTester` makes of the cases themselves.
env["CASES"] = "plain";

export default defineMutationConfig({
  mutate: [
    "src/{analysis,exhaustive-match,known-code,match-on-code,no-raw-envelope,no-status-branching,rules}/**/*.ts",
    "!src/**/*.test.ts",
  ],
  furtherTests: ["mutation/corpus-cases.ts"],
  standIn: "mutation/vitest-stand-in.ts",
  // The rules walk trees: a mutant that does not come to an end is seen at once.
  timeoutMS: 2_000,
  timeoutFactor: 1.2,
});
