import type { ErrorCode } from "@error-model/core";
import type { Failure, FailureFacts } from "./failure.js";
import { withForm } from "./failure-form.js";
import { unrecognizedFailure } from "./make-failure.js";

/** The same failure with what only the caller knows. Frozen: hooks see it before the caller does. */
export function withFacts<C extends ErrorCode>(
  failure: Failure<C>,
  facts: Partial<Pick<FailureFacts, "attempts" | "outcome">>,
): Failure<C> {
  return Object.freeze(withForm({ ...failure, ...facts }));
}

/** A failure of another endpoint's, such as the login's, as one of this endpoint: other codes are `unrecognized`. */
export function withDeclaredCodes<C extends ErrorCode>(failure: Failure, declared: readonly C[]): Failure<C> {
  if (failure.kind !== "api") return failure;
  const code = failure.error.error_code;
  // Compared with every code of C: what is found there is one of them.
  if (declared.some((one) => one === code)) return failure as Failure<C>;
  return unrecognizedFailure(failure, { ...failure.error }, "undeclared-code", code);
}
