import type { ErrorDefinitions } from "../registry/definition.js";
import { registry as smsRegistry } from "../registry/registry.js";
import type { Registry } from "../registry/registry.js";
import { actionOf, CaseMatching } from "./case-matching.js";
import type { ErrorCasesOf } from "./case-table.js";
import type { Matcher } from "./matcher.js";

/** What can be matched: an envelope, or any other object that has an `error_code`. */
export interface WithErrorCode {
  readonly error_code: string;
}

/** A match on an error, with no arm yet. */
export type ErrorMatcher<E extends WithErrorCode, R extends ErrorDefinitions> = Matcher<
  E["error_code"],
  ErrorCasesOf<E, R>,
  never,
  never
>;

/** Starts an exhaustive match on the code of an error. */
export type MatchError<R extends ErrorDefinitions> = <const E extends WithErrorCode>(
  error: E,
) => ErrorMatcher<E, R>;

/** Makes the `matchError` of a registry: its `withAction` knows the actions of that registry's codes. */
export function createMatchError<R extends ErrorDefinitions>(registry: R): MatchError<R> {
  return <const E extends WithErrorCode>(error: E) =>
    // What runs is untyped by design: `Matcher` is its typed face, and checks the arms.
    new CaseMatching(
      "error_code",
      error,
      error.error_code,
      actionOf(registry, error.error_code),
    ) as unknown as ErrorMatcher<E, R>;
}

/**
 * Starts an exhaustive match on the code of an error: `.with(code, …codes, handler)`, `.withAction(action, handler)`,
 * and at the end `.exhaustive()`, which does not compile while a code has no arm, and then names it.
 *
 * Handlers receive the error narrowed to their codes, with its details. `withAction` goes by the registry of the SMS API;
 * {@link createMatchError} makes the function for another one.
 */
export const matchError: MatchError<Registry> = /* @__PURE__ */ createMatchError<Registry>(smsRegistry);
