import { parseRetryAfter } from "@error-model/core";
import type { EnvelopeReading, ErrorDefinitions } from "@error-model/core";
import { codebookOf } from "../failure/codebook.js";
import type { Failure, UnrecognizedFailure } from "../failure/failure.js";
import { apiFailure, unrecognizedFailure } from "../failure/make-failure.js";
import type { ResponseFacts } from "../failure/make-failure.js";
import { dropDeepMembers } from "./drop-deep-members.js";
import { ownMember } from "./own-member.js";

const LONGEST_REQUEST_ID = 200;

/** In this order; the API documents none, these are the names in common use. */
const REQUEST_ID_HEADERS = ["x-request-id", "request-id", "x-correlation-id"];

/** The head of a response, whichever library brought it. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
}

/** Reads what the head of a response tells. */
export function factsOf({ status, headers }: ResponseHead, now: () => number = Date.now): ResponseFacts {
  const retryAfter = headers.get("retry-after");
  return {
    httpStatus: status,
    requestId: requestIdOf(headers),
    retryAfterMs: retryAfter === null ? undefined : parseRetryAfter(retryAfter, now(), headers.get("date")),
  };
}

function requestIdOf(headers: ResponseHead["headers"]): string | undefined {
  // One after the other: to ask for a header costs more than to parse a short body.
  for (const name of REQUEST_ID_HEADERS) {
    const value = headers.get(name);
    // An empty header is as if it were absent.
    if (value) return value.slice(0, LONGEST_REQUEST_ID);
  }
  return undefined;
}

/** Whether a status says that the request succeeded. */
export function isSuccess(httpStatus: number): boolean {
  return httpStatus >= 200 && httpStatus < 300;
}

/** Reads a parsed body as the failure that it is; `undefined` when it is no error envelope. The head is asked for only then. */
export function failureFromBody<C extends string, R extends ErrorDefinitions>(
  body: unknown,
  facts: () => ResponseFacts,
  success: boolean,
  errors: readonly C[] | undefined,
  registry: R | undefined,
): Failure<C, R> | undefined {
  const { definitions, read, Form } = codebookOf(registry);
  const reading = read(body);
  if (reading === undefined) return undefined;
  const definition = reading.kind === "unknown" ? undefined : definitions[reading.envelope.error_code];
  if (success && !failsUnderSuccess(body, definition !== undefined)) return undefined;
  const error = dropDeepMembers(reading.envelope);
  const fault = faultOf(reading, errors);
  if (definition === undefined || fault !== undefined)
    return unrecognizedFailure(facts(), { ...error }, definition, fault);
  // The code is one of `errors`, that is of C (which is every code, without a list), and its details were read.
  return apiFailure(facts(), error, definition, Form);
}

/** What keeps the envelope of a known code from having the code's type. */
function faultOf(
  { kind, envelope }: EnvelopeReading<ErrorDefinitions>,
  errors: readonly string[] | undefined,
): UnrecognizedFailure["reason"] | undefined {
  if (kind === "unknown") return undefined;
  if (kind === "malformed") return "malformed-details";
  return errors?.includes(envelope.error_code) === false ? "undeclared-code" : undefined;
}

/** The original body is looked at, because the reading's own `status` is always `false`. */
function failsUnderSuccess(body: unknown, known: boolean): boolean {
  const status = ownMember(body, "status");
  return status === false || (known && status !== true);
}
