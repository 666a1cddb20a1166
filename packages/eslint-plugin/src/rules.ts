import { exhaustiveMatch } from "./rules/exhaustive-match.js";
import { knownCode } from "./rules/known-code.js";
import { matchOnCode } from "./rules/match-on-code.js";
import { noRawEnvelope } from "./rules/no-raw-envelope.js";
import { noStatusBranching } from "./rules/no-status-branching.js";

/** Written out, so that the package's declarations name the rules without their types. */
export type RuleName =
  "exhaustive-match" | "known-code" | "match-on-code" | "no-raw-envelope" | "no-status-branching";

/** Every rule by its name. */
export const rules = {
  "exhaustive-match": exhaustiveMatch,
  "known-code": knownCode,
  "match-on-code": matchOnCode,
  "no-raw-envelope": noRawEnvelope,
  "no-status-branching": noStatusBranching,
} satisfies Record<RuleName, unknown>;
