import { registry } from "@error-model/core";
import type { AnyErrorEnvelope, ClientAction, ErrorCode, ErrorEnvelope, Outcome } from "@error-model/core";
import { policyOfStatus } from "../recovery/status-policy.js";
import type {
  AbortedFailure,
  ApiFailure,
  HttpFacts,
  HttpFailure,
  InvalidResponseFailure,
  NetworkFailure,
  TimeoutFailure,
  UnrecognizedFailure,
} from "./failure.js";
import { FailureForm, withForm } from "./failure-form.js";
import { printableCode } from "./redact.js";

/** What the response's head tells. */
export type ResponseFacts = Pick<HttpFacts, "httpStatus" | "requestId" | "retryAfterMs">;

export function apiFailure<C extends ErrorCode>(
  facts: ResponseFacts,
  error: ErrorEnvelope<C>,
): ApiFailure<C> {
  return new KnownFailure(facts, error);
}

/** Member by member: copying an object of facts, as the rarer kinds do, costs more than reading the body. */
class KnownFailure<C extends ErrorCode> extends FailureForm implements ApiFailure<C> {
  declare readonly kind: "api";
  declare readonly httpStatus: number;
  declare readonly requestId: string | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly error: ErrorEnvelope<C>;
  declare readonly message: string;
  declare readonly outcome: Outcome;
  declare readonly action: ClientAction;
  declare readonly attempts: number;

  constructor({ httpStatus, requestId, retryAfterMs }: ResponseFacts, error: ErrorEnvelope<C>) {
    super();
    // An envelope's code is one of the codes that it is the envelope of.
    const { outcome, action, description } = registry[error.error_code];
    this.kind = "api";
    this.httpStatus = httpStatus;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
    this.error = error;
    // The registry's text, not the server's: that one may quote what was sent.
    this.message = `${error.error_code} (HTTP ${httpStatus}): ${description}`;
    this.outcome = outcome;
    this.action = action;
    this.attempts = 1;
  }
}

/** `policyCode` is the known code, where the envelope has one: it decides, not the status. */
export function unrecognizedFailure(
  facts: ResponseFacts,
  error: AnyErrorEnvelope,
  reason: UnrecognizedFailure["reason"],
  policyCode: ErrorCode | undefined,
): UnrecognizedFailure {
  const { outcome, action } =
    policyCode === undefined ? policyOfStatus(facts.httpStatus) : registry[policyCode];
  const message = `${printableCode(error.error_code)} (HTTP ${facts.httpStatus}): ${REASONS[reason]}`;
  return withForm({ kind: "unrecognized", ...facts, error, reason, message, outcome, action, attempts: 1 });
}

const REASONS = {
  "unknown-code": "this build does not know the code.",
  "undeclared-code": "the endpoint does not declare the code.",
  "malformed-details": "the details of the code are missing or malformed.",
} as const;

export function httpFailure(facts: ResponseFacts): HttpFailure {
  const { outcome, action } = policyOfStatus(facts.httpStatus);
  const message =
    facts.httpStatus >= 400
      ? `HTTP ${facts.httpStatus} without an error envelope.`
      : `HTTP ${facts.httpStatus} is neither a success nor an error; redirects are not followed.`;
  return withForm({ kind: "http", ...facts, message, outcome, action, attempts: 1 });
}

export function invalidResponseFailure(
  facts: ResponseFacts,
  reason: InvalidResponseFailure["reason"],
  issues: InvalidResponseFailure["issues"] = [],
): InvalidResponseFailure {
  const message = `HTTP ${facts.httpStatus} with a body that cannot be used: ${BODY_FAULTS[reason]}`;
  return withForm({
    kind: "invalid-response",
    ...facts,
    reason,
    issues,
    message,
    // The server calls it a success: whatever it did is done.
    outcome: "unknown",
    action: "contact-support",
    attempts: 1,
  });
}

const BODY_FAULTS = {
  "not-json": "it is not JSON.",
  "too-large": "it is larger than the limit.",
  unreadable: "it was consumed or locked before.",
  schema: "it breaks the expected schema.",
} as const;

export function networkFailure(reason: string | undefined, outcome: Outcome): NetworkFailure {
  const message = `The connection failed${reason === undefined ? "" : ` (${reason})`}.`;
  return withForm({ kind: "network", reason, message, outcome, action: "retry-later", attempts: 1 });
}

export function timeoutFailure(): TimeoutFailure {
  const message = "There was no complete response in time.";
  return withForm({ kind: "timeout", message, outcome: "unknown", action: "retry-later", attempts: 1 });
}

export function abortedFailure(outcome: Outcome = "unknown"): AbortedFailure {
  const message = "The request was aborted by the caller.";
  return withForm({ kind: "aborted", message, outcome, action: "retry-later", attempts: 1 });
}
