import type { ErrorDefinitions } from "@error-model/core";
import type { AnyFailure, ApiFailure, Failure, FailureFacts } from "./failure.js";
import { FailureForm } from "./failure-form.js";
import { unrecognizedFailure } from "./make-failure.js";

/** The same failure with what only the caller knows. Frozen: hooks see it before the caller does. */
export function withFacts<F extends FailureFacts>(
  failure: F,
  facts: Partial<Pick<FailureFacts, "attempts" | "outcome">>,
): F {
  // A clone is plain data: it gets its form back, which keeps what a body quotes out of JSON and logs.
  const form = (
    failure instanceof FailureForm ? Object.getPrototypeOf(failure) : FailureForm.prototype
  ) as object;
  return Object.freeze(Object.assign(Object.create(form) as F, failure, facts));
}

/** A failure of another endpoint's, such as the login's, as one of this endpoint: other codes are `unrecognized`. */
export function withDeclaredCodes<C extends string, R extends ErrorDefinitions>(
  failure: AnyFailure,
  declared: readonly C[],
): Failure<C, R> {
  const { kind, error } = failure;
  const codes: readonly string[] = declared;
  // These are all of C: what is found there is one of them. Other kinds are of no registry.
  if (kind !== "api" || error === undefined || codes.includes(error.error_code))
    return failure as Failure<C, R>;
  // This kind came as a response, and has the facts of that.
  return unrecognizedFailure(failure as ApiFailure, { ...error }, failure, "undeclared-code");
}
