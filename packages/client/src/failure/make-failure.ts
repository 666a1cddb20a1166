import type {
  AnyErrorEnvelope,
  EnvelopeBase,
  ErrorDefinition,
  ErrorDefinitions,
  Outcome,
  RecoveryPolicy,
} from "@error-model/core";
import { done, later, policyOfStatus } from "../recovery/status-policy.js";
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

function make<F extends Failure>(
  kind: F["kind"],
  facts: F extends HttpFacts ? ResponseFacts : undefined,
  message: string,
  recovery: RecoveryPolicy,
  own: Own<F>,
): F {
  // The form has what all have, and `own` has the rest.
  return Object.assign(new FailureForm(kind, facts, message, recovery), own) as unknown as F;
}

/** The failure of a known code; the caller knows of which registry `R` it is, and which of the codes `C`. */
export function apiFailure<C extends string, R extends ErrorDefinitions>(
  facts: ResponseFacts,
  error: EnvelopeBase,
  definition: ErrorDefinition,
  Form: typeof FailureForm,
): ApiFailure<C, R> {
  // The registry's text, not the server's: that one may quote what was sent.
  const message = `${error.error_code} (HTTP ${facts.httpStatus}): ${definition.description}`;
  // The form of an envelope is all that this kind has.
  return new Form("api", facts, message, definition, error) as unknown as ApiFailure<C, R>;
}

/** `known` is what a registry says of the code, where it has it: that decides, not the status. */
export function unrecognizedFailure(
  facts: ResponseFacts,
  error: AnyErrorEnvelope,
  known: RecoveryPolicy | undefined,
  reason: UnrecognizedFailure["reason"] = "unknown-code",
): UnrecognizedFailure {
  const message = `${printableCode(error.error_code)} (HTTP ${facts.httpStatus}): ${reason}.`;
  return make<UnrecognizedFailure>(
    "unrecognized",
    facts,
    message,
    known ?? policyOfStatus(facts.httpStatus),
    {
      error,
      reason,
    },
  );
}

export function httpFailure(facts: ResponseFacts): HttpFailure {
  const { httpStatus } = facts;
  const fault = httpStatus >= 400 ? "without an error envelope" : "is not followed";
  return make<HttpFailure>("http", facts, `HTTP ${httpStatus} ${fault}.`, policyOfStatus(httpStatus), {});
}

export function invalidResponseFailure(
  facts: ResponseFacts,
  reason: InvalidResponseFailure["reason"],
  issues: InvalidResponseFailure["issues"] = [],
): InvalidResponseFailure {
  const message = `HTTP ${facts.httpStatus} with an unusable body: ${reason}.`;
  return make<InvalidResponseFailure>("invalid-response", facts, message, done, { reason, issues });
}

export function networkFailure(reason: string | undefined, outcome: Outcome): NetworkFailure {
  const message = `The connection failed${reason === undefined ? "" : ` (${reason})`}.`;
  return make<NetworkFailure>("network", undefined, message, later(outcome), { reason });
}

export function timeoutFailure(): TimeoutFailure {
  return make<TimeoutFailure>("timeout", undefined, "No complete answer in time.", later("unknown"), {});
}

export function abortedFailure(): AbortedFailure {
  return make<AbortedFailure>(
    "aborted",
    undefined,
    "Aborted by the caller.",
    { ...later("unknown"), retry: "never" },
    {},
  );
}
