import { match } from "ts-pattern";
import type { ErrorDefinition } from "../registry/definition.js";
import { registry } from "../registry/registry.js";
import type { ErrorCode } from "../registry/registry.js";
import type { ClientAction, Outcome } from "../registry/vocabulary.js";
import { backoffDelay } from "./backoff-delay.js";
import type { BackoffOptions } from "./backoff-delay.js";
import { clampDelay } from "./delay.js";

/** What a decision rests on: the part of a registry entry that says how to recover. */
export type RecoveryPolicy = Pick<ErrorDefinition, "retry" | "outcome" | "action" | "alert">;

export interface RecoveryContext extends BackoffOptions {
  /** How many attempts a request gets in all, the first one included. Default: 5. */
  readonly maxAttempts?: number | undefined;
  /** Whether the request carried a JWT; only then can a new login help. */
  readonly usesJwt: boolean;
  /** Whether this request was already repeated with a new token. Default: `false`. */
  readonly reauthenticated?: boolean | undefined;
  /** What Retry-After said, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** What to do now, with what the registry says about the code. */
export type RecoveryDecision = {
  readonly action: ClientAction;
  readonly alert: boolean;
  readonly outcome: Outcome;
} & (
  | {
      /** Send the same request again after `delayMs` milliseconds. */
      readonly kind: "retry";
      readonly delayMs: number;
    }
  | {
      /** Get a new token, then send the same request again, once. */
      readonly kind: "reauthenticate";
    }
  | {
      /** Hand the failure to the caller. */
      readonly kind: "surface";
    }
);

/** How many attempts a request gets in all unless a context says otherwise. */
export const defaultMaxAttempts = 5;

/** Decides what to do about a code of the SMS API. Pure: clock and randomness come with the context. */
export function decideRecovery(code: ErrorCode, context: RecoveryContext): RecoveryDecision {
  return decideByPolicy(registry[code], context);
}

/** Decides by a policy of one's own: an entry of another registry, or what an HTTP status without an envelope means. */
export function decideByPolicy(policy: RecoveryPolicy, context: RecoveryContext): RecoveryDecision {
  const { action, alert, outcome } = policy;
  const facts = { action, alert, outcome };
  const surface = { kind: "surface", ...facts } as const;
  return match(policy.retry)
    .returnType<RecoveryDecision>()
    .with("never", () => surface)
    .with("after-delay", () =>
      mayTryAgain(context) ? { kind: "retry", delayMs: delayBeforeRetry(context), ...facts } : surface,
    )
    .with("after-reauthentication", () =>
      context.usesJwt && context.reauthenticated !== true ? { kind: "reauthenticate", ...facts } : surface,
    )
    .exhaustive();
}

function mayTryAgain({ attempt, maxAttempts = defaultMaxAttempts }: RecoveryContext): boolean {
  return attempt + 1 < maxAttempts;
}

/** The jitter comes on top of Retry-After: without it, everyone who was told the same second returns in that second. */
function delayBeforeRetry(context: RecoveryContext): number {
  return clampDelay(clampDelay(context.retryAfterMs ?? 0) + backoffDelay(context));
}
