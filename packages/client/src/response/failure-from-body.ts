import { parseRetryAfter, readEnvelope } from "@error-model/core";
import type { EnvelopeReading, ErrorCode, ErrorEnvelope } from "@error-model/core";
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
export function failureFromBody<C extends ErrorCode>(
  body: unknown,
  facts: () => ResponseFacts,
  success: boolean,
  errors: readonly C[] | undefined,
): Failure<C> | undefined {
  const reading = readEnvelope(body);
  if (reading === undefined) return undefined;
  if (success && !failsUnderSuccess(body, reading.kind !== "unknown")) return undefined;
  const code = reading.kind === "unknown" ? undefined : reading.envelope.error_code;
  const reason = faultOf(reading, errors);
  const error = dropDeepMembers(reading.envelope);
  if (reason !== undefined) return unrecognizedFailure(facts(), { ...error }, reason, code);
  // The code is one of `errors`, that is of C (which is every code, without a list), and its details were read.
  return apiFailure(facts(), error as ErrorEnvelope) as Failure<C>;
}

/** What keeps an envelope from having the type of its code. */
function faultOf(
  { kind, envelope }: EnvelopeReading,
  errors: readonly ErrorCode[] | undefined,
): UnrecognizedFailure["reason"] | undefined {
  if (kind === "unknown") return "unknown-code";
  if (kind === "malformed") return "malformed-details";
  return errors?.includes(envelope.error_code) === false ? "undeclared-code" : undefined;
}

/** The original body is looked at, because the reading's own `status` is always `false`. */
function failsUnderSuccess(body: unknown, known: boolean): boolean {
  const status = ownMember(body, "status");
  return status === false || (known && status !== true);
}
