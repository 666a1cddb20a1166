import { matchBy } from "@error-model/core";
import type { ErrorCode, ErrorDefinitions, Registry } from "@error-model/core";
import type { Failure } from "./failure.js";

/** The builder of a match on a failure's kind: `.with(kind, …kinds, handler)`, then `.exhaustive()`. */
export type FailureMatcher<C extends string = ErrorCode, R extends ErrorDefinitions = Registry> = ReturnType<
  typeof matchBy<"kind", Failure<C, R>>
>;

/**
 * Starts an exhaustive match on a failure's kind; a kind without an arm is named in the compile error. The arm of `api`
 * is where `matchError(failure.error)` goes on, by code, or what `createMatchError` made of one's own registry.
 */
export function matchFailure<C extends string, R extends ErrorDefinitions = Registry>(
  failure: Failure<C, R>,
): FailureMatcher<C, R> {
  return matchBy("kind", failure);
}
