import { decideByPolicy, isErrorCode, registry } from "@error-model/core";
import type { RecoveryContext, RecoveryDecision, RecoveryPolicy } from "@error-model/core";
import type { AnyFacts } from "../failure/failure-form.js";
import type { Failure } from "../failure/failure.js";
import { policyOfStatus } from "./status-policy.js";

export interface FailureContext extends Omit<RecoveryContext, "retryAfterMs"> {
  /** The request's method: GET, HEAD and OPTIONS are reads, everything else is a write. */
  readonly method: string;
  /**
   * Whether the request carried an Idempotency-Key that the server is known to honour, so that a second one does nothing
   * that the first one did. Default: `false`.
   */
  readonly idempotent?: boolean | undefined;
}

/**
 * Decides what to do about a failure: send again after a delay, get a new token first, or surface it. Pure.
 *
 * A known code is met as the registry says, whatever its HTTP status. Everything else goes by what is known of the
 * request's outcome: a write of unknown outcome is sent again only with an idempotency key that the server honours.
 */
export function recoveryFor(failure: Failure, context: FailureContext): RecoveryDecision {
  const policy = policyOf(failure);
  const repeatable =
    policy.outcome === "not-applied" || isRead(context.method) || context.idempotent === true;
  const retry = policy.retry === "after-delay" && !repeatable ? "never" : policy.retry;
  return decideByPolicy({ ...policy, retry }, { ...context, retryAfterMs: retryAfterOf(failure) });
}

/** What Retry-After said, in milliseconds; `undefined` also where there was no response. */
export function retryAfterOf({ retryAfterMs }: AnyFacts): number | undefined {
  return retryAfterMs;
}

/** Whether a method only reads (RFC 9110 section 9.2.1). */
export function isRead(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method.toUpperCase());
}

function policyOf(failure: Failure): RecoveryPolicy {
  switch (failure.kind) {
    case "api":
    case "unrecognized":
    case "http": {
      const code = "error" in failure ? failure.error.error_code : undefined;
      return isErrorCode(code) ? registry[code] : policyOfStatus(failure.httpStatus);
    }
    case "network":
    case "timeout":
      return { ...failure, retry: "after-delay", alert: false };
    case "aborted":
    case "invalid-response":
      return { ...failure, retry: "never", alert: false };
  }
}
