import { matchBy } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import type { Failure } from "./failure.js";

/** The builder of a match on a failure's kind: `.with(kind, …kinds, handler)`, then `.exhaustive()`. */
export type FailureMatcher<C extends ErrorCode = ErrorCode> = ReturnType<typeof matchBy<"kind", Failure<C>>>;

/**
 * Starts an exhaustive match on a failure's kind; a kind without an arm is named in the compile error. The arm of `api`
 * is where `matchError(failure.error)` goes on, by code.
 */
export function matchFailure<C extends ErrorCode>(failure: Failure<C>): FailureMatcher<C> {
  return matchBy("kind", failure);
}
