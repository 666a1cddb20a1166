import type { ErrorDefinitions } from "@error-model/core";
import { reportError } from "../log/report-error.js";
import type { ReportContext } from "../log/report-error.js";
import { challengeFor } from "./challenge.js";
import { errorFacts, internalErrorFacts } from "./error-facts.js";
import type { ErrorFacts } from "./error-facts.js";
import { errorPage } from "./error-page.js";
import { prefersProblem } from "./prefers-problem.js";
import { problemText } from "./problem.js";
import { requestIdFrom } from "./request-id.js";
import { formatRetryAfter } from "./retry-after.js";
import { envelopeText } from "./static-body.js";

/** What an answer depends on beside the error. */
export interface ErrorContext extends ReportContext {
  /** The caller's request id, taken over when it is 1 to 128 visible ASCII characters. Default: a random UUID. */
  readonly requestId?: string | null | undefined;
  /** The request's Accept header. Who prefers `application/problem+json` gets that; default: the envelope. */
  readonly accept?: string | null | undefined;
  /** Where the catalogue of codes is published, for links to `<catalogueUrl>/errors/<CODE>`. Default: no links. */
  readonly catalogueUrl?: string | undefined;
  /** Whose texts are the titles of problem details. Default: the registry of the SMS API. */
  readonly registry?: ErrorDefinitions | undefined;
}

/** An answer as plain data, for an adapter to hand to its framework. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text of the envelope or of the problem details; `undefined` for a HEAD. */
  readonly body: string | undefined;
}

const ENVELOPE_TYPE = "application/json; charset=utf-8";
const PROBLEM_TYPE = "application/problem+json; charset=utf-8";
const NO_CONTEXT: ErrorContext = {};

/**
 * Turns whatever was thrown into an answer. An `ApiError` becomes its envelope, everything else INTERNAL_ERROR with the
 * registry's text: of an unexpected error's message, stack and cause nothing is sent. Never throws.
 */
export function toResponse(error: unknown, context: ErrorContext = NO_CONTEXT): ErrorAnswer {
  const requestId = requestIdFrom(context.requestId);
  const asProblem = prefersProblem(context.accept);
  const { catalogueUrl } = context;
  let facts = factsOf(error);
  let page = errorPage(catalogueUrl, facts.error_code);
  let text = attemptText(facts, requestId, asProblem, page, context);
  if (text === undefined) {
    // Details that JSON cannot hold.
    facts = internalErrorFacts;
    page = errorPage(catalogueUrl, facts.error_code);
    text = textOf(facts, requestId, asProblem, page, context);
  }
  reportError(error, facts, requestId, context);
  const headers = headersOf(facts, requestId, asProblem, page);
  if (context.method !== "HEAD") return { status: facts.httpStatus, headers, body: text };
  // What the same GET would have sent (RFC 9110 section 9.3.2).
  headers["Content-Length"] = String(new TextEncoder().encode(text).byteLength);
  return { status: facts.httpStatus, headers, body: undefined };
}

/** A forged error may have getters that throw. */
function factsOf(error: unknown): ErrorFacts {
  try {
    return errorFacts(error);
  } catch {
    return internalErrorFacts;
  }
}

function attemptText(...given: Parameters<typeof textOf>): string | undefined {
  try {
    return textOf(...given);
  } catch {
    return undefined;
  }
}

function textOf(
  facts: ErrorFacts,
  requestId: string,
  asProblem: boolean,
  page: string | undefined,
  { registry }: ErrorContext,
): string {
  return asProblem ? problemText({ ...facts, requestId, page, registry }) : envelopeOf(facts);
}

function envelopeOf({ staticText, error_code, description, details }: ErrorFacts): string {
  return staticText ?? envelopeText(error_code, description, details);
}

function headersOf(
  facts: ErrorFacts,
  requestId: string,
  asProblem: boolean,
  page: string | undefined,
): Record<string, string> {
  const headers: Record<string, string> = {
    "Content-Type": asProblem ? PROBLEM_TYPE : ENVELOPE_TYPE,
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  };
  const challenge = challengeFor(facts.httpStatus, facts.action);
  if (challenge !== undefined) headers["WWW-Authenticate"] = challenge;
  const retryAfter = formatRetryAfter(facts.retryAfterSeconds);
  if (retryAfter !== undefined) headers["Retry-After"] = retryAfter;
  if (page !== undefined) headers["Link"] = `<${page}>; rel="help"`;
  return headers;
}
