import { registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import type { Failure, FailureSummary } from "./failure.js";
import { redact } from "./redact.js";

/** An unknown code may be any text. */
const LONGEST_CODE = 100;

/**
 * What all failures inherit: how they look in JSON and in Node's `util.inspect`. On a prototype, because
 * `structuredClone` refuses own functions; a clone has no form, and is the plain data.
 */
export class FailureForm {
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
  return Object.assign(new FailureForm(), facts);
}

/** A failure without what its body may quote: credentials, message texts, phone numbers. */
export function summarize(failure: Failure): FailureSummary {
  const { kind, attempts, outcome, action, message } = failure;
  const error = "error" in failure ? failure.error : undefined;
  const http = "httpStatus" in failure ? failure : undefined;
  return {
    kind,
    error_code: error?.error_code.slice(0, LONGEST_CODE),
    description: error && redact(error.description),
    details: failure.kind === "api" ? declaredDetails(failure.error) : undefined,
    reason: "reason" in failure ? failure.reason : undefined,
    requestId: http?.requestId,
    httpStatus: http?.httpStatus,
    retryAfterMs: http?.retryAfterMs,
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
