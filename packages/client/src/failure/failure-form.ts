import { registry } from "@error-model/core";
import type { AnyErrorEnvelope, EnvelopeBase, ErrorDefinitions, RecoveryPolicy } from "@error-model/core";
import type { AnyFailure, FailureKind, FailureSummary, HttpFacts } from "./failure.js";
import { redact } from "./redact.js";

/** An unknown code may be any text. */
const LONGEST_CODE = 100;

/** What the response's head tells. */
export type ResponseFacts = Pick<HttpFacts, "httpStatus" | "requestId" | "retryAfterMs">;

/**
 * What all failures inherit: how they look in JSON and in Node's `util.inspect`. On a prototype, because
 * `structuredClone` refuses own functions; a clone has no form, and is the plain data.
 */
export class FailureForm implements AnyFailure {
  declare readonly kind: FailureKind;
  declare readonly httpStatus?: number;
  declare readonly requestId?: string | undefined;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly message: string;
  declare readonly retry: RecoveryPolicy["retry"];
  declare readonly outcome: RecoveryPolicy["outcome"];
  declare readonly action: RecoveryPolicy["action"];
  declare readonly alert: boolean;
  declare readonly attempts: number;
  declare readonly error?: EnvelopeBase;

  /** Member by member: copying an object of facts costs as much as reading the body. */
  constructor(
    kind: FailureKind,
    facts: ResponseFacts | undefined,
    message: string,
    { retry, outcome, action, alert }: RecoveryPolicy,
    error?: EnvelopeBase,
  ) {
    this.kind = kind;
    if (facts !== undefined) {
      this.httpStatus = facts.httpStatus;
      this.requestId = facts.requestId;
      this.retryAfterMs = facts.retryAfterMs;
    }
    this.message = message;
    this.retry = retry;
    this.outcome = outcome;
    this.action = action;
    this.alert = alert;
    this.attempts = 1;
    if (error !== undefined) this.error = error;
  }

  toJSON(): FailureSummary {
    return summarize(this);
  }

  // Registered by name, so that nothing of Node has to be imported.
  [Symbol.for("nodejs.util.inspect.custom")](): FailureSummary {
    return summarize(this);
  }
}

/** Of a known code. */
interface FormedFailure extends AnyFailure {
  /** Whose code it is; inherited as well. Default: the SMS API's. */
  readonly definitions?: ErrorDefinitions | undefined;
}

/** A failure without what its body may quote: credentials, message texts, phone numbers. */
export function summarize(facts: FormedFailure): FailureSummary {
  const { kind, error, reason, requestId, httpStatus, retryAfterMs, attempts, outcome, action, message } =
    facts;
  return {
    kind,
    error_code: error?.error_code.slice(0, LONGEST_CODE),
    description: error && redact(error.description),
    details: kind === "api" && error ? declaredDetails(error, facts.definitions) : undefined,
    reason,
    requestId,
    httpStatus,
    retryAfterMs,
    attempts,
    outcome,
    action,
    message,
  };
}

/** The members that the registry names, such as the figures of a 402; what else a body has, nobody vouched for. */
function declaredDetails(
  error: EnvelopeBase,
  definitions: ErrorDefinitions = registry,
): FailureSummary["details"] {
  const details = new Map<string, string | number | boolean>();
  for (const name of Object.keys(definitions[error.error_code]?.details ?? {})) {
    const value = (error as AnyErrorEnvelope)[name];
    if (typeof value === "string") details.set(name, redact(value));
    else if (typeof value === "number" || typeof value === "boolean") details.set(name, value);
  }
  return details.size === 0 ? undefined : Object.fromEntries(details);
}
