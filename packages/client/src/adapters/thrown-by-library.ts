import type { ErrorCode } from "@error-model/core";
import { isFailureError } from "../failure/failure-error.js";
import { withDeclaredCodes } from "../failure/amend-failure.js";
import type { Failure } from "../failure/failure.js";
import { httpFailure, invalidResponseFailure } from "../failure/make-failure.js";
import { factsOf, failureFromBody, isSuccess } from "../response/failure-from-body.js";
import type { ResponseHead } from "../response/failure-from-body.js";

/** The failure in a response whose body a library has read already, as JSON or, where it was none, as text. */
export function failureFromAnswer<C extends ErrorCode>(
  head: ResponseHead,
  body: unknown,
  errors: readonly C[] | undefined,
): Failure<C> {
  const facts = factsOf(head);
  const success = isSuccess(head.status);
  const failure = failureFromBody(asJson(body), () => facts, success, errors);
  if (failure !== undefined) return failure;
  return success ? invalidResponseFailure(facts, "schema") : httpFailure(facts);
}

/** The failure that an error carries, where it was made by this package. */
export function failureWithin<C extends ErrorCode>(
  error: unknown,
  errors: readonly C[] | undefined,
): Failure<C> | undefined {
  if (!isFailureError(error)) return undefined;
  // Without a list, C is every code.
  return errors === undefined ? (error.failure as Failure<C>) : withDeclaredCodes(error.failure, errors);
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
