import { decideByPolicy, isErrorCode, registry } from "@error-model/core";
import type { RecoveryContext, RecoveryDecision, RecoveryPolicy } from "@error-model/core";
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
  const allowed: RecoveryPolicy =
    policy.retry === "after-delay" && !repeatable ? { ...policy, retry: "never" } : policy;
  const retryAfterMs = "retryAfterMs" in failure ? failure.retryAfterMs : undefined;
  return decideByPolicy(allowed, { ...context, retryAfterMs });
}

/** Whether a method only reads (RFC 9110 section 9.2.1). */
export function isRead(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method.toUpperCase());
}

function policyOf(failure: Failure): RecoveryPolicy {
  switch (failure.kind) {
    case "api":
      return registry[failure.error.error_code];
    case "unrecognized":
      return isErrorCode(failure.error.error_code)
        ? registry[failure.error.error_code]
        : policyOfStatus(failure.httpStatus);
    case "http":
      return policyOfStatus(failure.httpStatus);
    case "network":
    case "timeout":
      return policyOfFacts(failure, "after-delay");
    case "aborted":
    case "invalid-response":
      return policyOfFacts(failure, "never");
  }
}

function policyOfFacts({ action, outcome }: Failure, retry: RecoveryPolicy["retry"]): RecoveryPolicy {
  return { retry, action, outcome, alert: false };
}
