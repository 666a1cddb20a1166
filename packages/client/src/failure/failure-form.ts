import { registry } from "@error-model/core";
import type { ClientAction, EnvelopeBase, ErrorCode, Outcome } from "@error-model/core";
import type { Failure, FailureFacts, FailureSummary, HttpFacts } from "./failure.js";
import { redact } from "./redact.js";

/** An unknown code may be any text. */
const LONGEST_CODE = 100;

/** What the response's head tells. */
export type ResponseFacts = Pick<HttpFacts, "httpStatus" | "requestId" | "retryAfterMs">;

/**
 * What all failures inherit: how they look in JSON and in Node's `util.inspect`. On a prototype, because
 * `structuredClone` refuses own functions; a clone has no form, and is the plain data.
 */
export class FailureForm {
  declare readonly kind: Failure["kind"];
  declare readonly httpStatus?: number;
  declare readonly requestId?: string | undefined;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly message: string;
  declare readonly outcome: Outcome;
  declare readonly action: ClientAction;
  declare readonly attempts: number;
  declare readonly error?: object;

  /** Member by member: copying an object of facts costs as much as reading the body. */
  constructor(
    kind: Failure["kind"],
    facts: ResponseFacts | undefined,
    message: string,
    { outcome, action }: { readonly outcome: Outcome; readonly action: ClientAction },
    error?: object,
  ) {
    this.kind = kind;
    if (facts !== undefined) {
      this.httpStatus = facts.httpStatus;
      this.requestId = facts.requestId;
      this.retryAfterMs = facts.retryAfterMs;
    }
    this.message = message;
    this.outcome = outcome;
    this.action = action;
    this.attempts = 1;
    if (error !== undefined) this.error = error;
  }

  toJSON(this: Failure): FailureSummary {
    return summarize(this);
  }

  // Registered by name, so that nothing of Node has to be imported.
  [Symbol.for("nodejs.util.inspect.custom")](this: Failure): FailureSummary {
    return summarize(this);
  }
}

/** Gives the facts of a failure their form. */
export function withForm<F extends { readonly kind: Failure["kind"] }>(facts: F): F {
  return Object.assign(Object.create(FailureForm.prototype) as object, facts);
}

/** What a failure of any kind may have. */
export interface AnyFacts extends FailureFacts, Partial<ResponseFacts> {
  readonly kind: Failure["kind"];
  readonly error?: EnvelopeBase;
  readonly reason?: string | undefined;
}

/** A failure without what its body may quote: credentials, message texts, phone numbers. */
export function summarize(failure: Failure): FailureSummary {
  const facts: AnyFacts = failure;
  const { kind, error, reason, requestId, httpStatus, retryAfterMs, attempts, outcome, action, message } =
    facts;
  return {
    kind,
    error_code: error?.error_code.slice(0, LONGEST_CODE),
    description: error && redact(error.description),
    details: failure.kind === "api" ? declaredDetails(failure.error) : undefined,
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
function declaredDetails(error: { readonly error_code: ErrorCode }): FailureSummary["details"] {
  const details = new Map<string, string | number | boolean>();
  for (const name of Object.keys(registry[error.error_code].details)) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string") details.set(name, redact(value));
    else if (typeof value === "number" || typeof value === "boolean") details.set(name, value);
  }
  return details.size === 0 ? undefined : Object.fromEntries(details);
}
