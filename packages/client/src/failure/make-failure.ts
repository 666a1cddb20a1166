import { registry } from "@error-model/core";
import type { AnyErrorEnvelope, ErrorCode, ErrorEnvelope, Outcome, RecoveryPolicy } from "@error-model/core";
import { policyOfStatus } from "../recovery/status-policy.js";
import type {
  AbortedFailure,
  ApiFailure,
  Failure,
  FailureFacts,
  HttpFacts,
  HttpFailure,
  InvalidResponseFailure,
  NetworkFailure,
  TimeoutFailure,
  UnrecognizedFailure,
} from "./failure.js";
import { FailureForm } from "./failure-form.js";
import type { ResponseFacts } from "./failure-form.js";
import { printableCode } from "./redact.js";

export type { ResponseFacts } from "./failure-form.js";

/** What a kind has beside the members that all have, and those of every response. */
type Own<F extends Failure> = Omit<F, "kind" | keyof FailureFacts | keyof HttpFacts>;

type Policy = Pick<RecoveryPolicy, "action" | "outcome">;

function make<F extends Failure>(
  kind: F["kind"],
  facts: F extends HttpFacts ? ResponseFacts : undefined,
  message: string,
  policy: Policy,
  own: Own<F>,
): F {
  // The form has what all have, and `own` has the rest.
  return Object.assign(new FailureForm(kind, facts, message, policy), own) as unknown as F;
}

export function apiFailure<C extends ErrorCode>(
  facts: ResponseFacts,
  error: ErrorEnvelope<C>,
): ApiFailure<C> {
  // An envelope's code is one of the codes that it is the envelope of.
  const code: ErrorCode = error.error_code;
  const policy = registry[code];
  // The registry's text, not the server's: that one may quote what was sent.
  const message = `${code} (HTTP ${facts.httpStatus}): ${policy.description}`;
  // The form of an envelope is all that this kind has.
  return new FailureForm("api", facts, message, policy, error) as unknown as ApiFailure<C>;
}

/** `policyCode` is the known code, where the envelope has one: it decides, not the status. */
export function unrecognizedFailure(
  facts: ResponseFacts,
  error: AnyErrorEnvelope,
  reason: UnrecognizedFailure["reason"],
  policyCode: ErrorCode | undefined,
): UnrecognizedFailure {
  const policy = policyCode === undefined ? policyOfStatus(facts.httpStatus) : registry[policyCode];
  const message = `${printableCode(error.error_code)} (HTTP ${facts.httpStatus}): ${reason}.`;
  return make<UnrecognizedFailure>("unrecognized", facts, message, policy, { error, reason });
}

export function httpFailure(facts: ResponseFacts): HttpFailure {
  const { httpStatus } = facts;
  const fault = httpStatus >= 400 ? "without an error envelope" : "is not followed";
  return make<HttpFailure>("http", facts, `HTTP ${httpStatus} ${fault}.`, policyOfStatus(httpStatus), {});
}

/** The server calls it a success: whatever it did is done. */
const DONE: Policy = { outcome: "unknown", action: "contact-support" };

export function invalidResponseFailure(
  facts: ResponseFacts,
  reason: InvalidResponseFailure["reason"],
  issues: InvalidResponseFailure["issues"] = [],
): InvalidResponseFailure {
  const message = `HTTP ${facts.httpStatus} with a body that cannot be used: ${reason}.`;
  return make<InvalidResponseFailure>("invalid-response", facts, message, DONE, { reason, issues });
}

export function networkFailure(reason: string | undefined, outcome: Outcome): NetworkFailure {
  const message = `The connection failed${reason === undefined ? "" : ` (${reason})`}.`;
  return make<NetworkFailure>("network", undefined, message, later(outcome), { reason });
}

export function timeoutFailure(): TimeoutFailure {
  return make<TimeoutFailure>("timeout", undefined, "No complete answer in time.", later("unknown"), {});
}

export function abortedFailure(): AbortedFailure {
  return make<AbortedFailure>("aborted", undefined, "Aborted by the caller.", later("unknown"), {});
}

function later(outcome: Outcome): Policy {
  return { outcome, action: "retry-later" };
}
