import { decideByPolicy } from "@error-model/core";
import type { RecoveryContext, RecoveryDecision, RecoveryPolicy } from "@error-model/core";
import type { HttpFacts } from "../failure/failure.js";

export interface FailureContext extends Omit<RecoveryContext, "retryAfterMs"> {
  /** The request's method: GET, HEAD and OPTIONS are reads, everything else is a write. */
  readonly method: string;
  /**
   * Whether the request carried an Idempotency-Key that the server is known to honour, so that a second one does nothing
   * that the first one did. Default: `false`.
   */
  readonly idempotent?: boolean | undefined;
}

/** What a decision goes by: every {@link Failure} of every registry has it. */
export interface RecoveryFacts extends RecoveryPolicy, Partial<Pick<HttpFacts, "retryAfterMs">> {}

/**
 * Decides what to do about a failure: send again after a delay, get a new token first, or surface it. Pure.
 *
 * A known code is met as the registry says, whatever its HTTP status. Everything else goes by what is known of the
 * request's outcome: a write of unknown outcome is sent again only with an idempotency key that the server honours.
 */
export function recoveryFor(failure: RecoveryFacts, context: FailureContext): RecoveryDecision {
  const { outcome } = failure;
  const repeatable = outcome === "not-applied" || isRead(context.method) || context.idempotent === true;
  const retry = failure.retry === "after-delay" && !repeatable ? "never" : failure.retry;
  return decideByPolicy({ ...failure, retry }, { ...context, retryAfterMs: failure.retryAfterMs });
}

/** Whether a method only reads (RFC 9110 section 9.2.1). */
export function isRead(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method.toUpperCase());
}
