import type { CodeOf, ErrorDefinitions } from "@error-model/core";
import { isFailureError } from "../failure/failure-error.js";
import { withDeclaredCodes } from "../failure/amend-failure.js";
import type { Failure } from "../failure/failure.js";
import { httpFailure, invalidResponseFailure } from "../failure/make-failure.js";
import { factsOf, failureFromBody, isSuccess } from "../response/failure-from-body.js";
import type { ResponseHead } from "../response/failure-from-body.js";

/** The failure in a response whose body a library has read already, as JSON or, where it was none, as text. */
export function failureFromAnswer<R extends ErrorDefinitions, C extends CodeOf<R>>(
  head: ResponseHead,
  body: unknown,
  errors: readonly C[] | undefined,
  registry: R | undefined,
): Failure<C, R> {
  const facts = factsOf(head);
  const success = isSuccess(head.status);
  const failure = failureFromBody(asJson(body), () => facts, success, errors, registry);
  if (failure !== undefined) return failure;
  return success ? invalidResponseFailure(facts, "schema") : httpFailure(facts);
}

/** The failure that an error carries, where it was made by this package. */
export function failureWithin<R extends ErrorDefinitions, C extends CodeOf<R>>(
  error: unknown,
  errors: readonly C[] | undefined,
): Failure<C, R> | undefined {
  if (!isFailureError(error)) return undefined;
  // Of the caller's registry: nobody has two that say different things of one code.
  const failure = error.failure as Failure<CodeOf<R>, R>;
  // Without a list, C is every code.
  return errors === undefined ? (failure as Failure<C, R>) : withDeclaredCodes(failure, errors);
}

/** Libraries go by the content type; an envelope is one under any. */
function asJson(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
