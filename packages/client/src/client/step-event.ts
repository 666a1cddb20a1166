import type { Result } from "@error-model/core";
import type { AnyFailure, FailureKind } from "../failure/failure.js";
import type { CallFacts } from "./call-facts.js";

/** How an attempt or a call ended. Only known codes are told: an unknown one may be any text. */
export type StepEnding =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: FailureKind;
      readonly code: string | undefined;
      readonly httpStatus: number | undefined;
      readonly requestId: string | undefined;
    };

/** What happens within a call, in this order as often as it does. A wait lasts until the call's next step. */
export type Step =
  | { readonly type: "attempt-begun"; readonly attempt: number }
  | ({ readonly type: "attempt-ended"; readonly attempt: number; readonly durationMs: number } & StepEnding)
  /** Before another attempt; `retry-after` where the server said how long at least. */
  | {
      readonly type: "wait-begun";
      readonly delayMs: number;
      readonly reason: "back-off" | "retry-after";
    }
  /** The browser says that it is offline: the attempt waits until it no longer does. */
  | { readonly type: "offline-begun" }
  /** The call `leads` a login, `joins` one that is under way, or `takes` the result of one that has ended. */
  | { readonly type: "login-begun"; readonly role: LoginRole }
  /** Left out where the caller aborts meanwhile. */
  | { readonly type: "login-ended"; readonly ok: boolean; readonly durationMs: number }
  /** Always the last, but for a call that rejects because it cannot be made into a request. */
  | ({ readonly type: "call-ended"; readonly attempts: number; readonly durationMs: number } & StepEnding);

export type LoginRole = "leads" | "joins" | "takes";

/**
 * One step of a call, for a timeline. Without credentials, texts, bodies, or the values that fill a path.
 */
export type StepEvent = CallFacts &
  Step & {
    /** Counts the calls of a client, from 1. */
    readonly callId: number;
    /** When, by the client's `now`. */
    readonly at: number;
  };

/** Tells how a result ended, and nothing of what it says. */
export function endingOf(result: Result<unknown, AnyFailure>): StepEnding {
  if (result.ok) return { ok: true };
  const { kind, error, reason, httpStatus, requestId } = result.error;
  const code = reason === "unknown-code" ? undefined : error?.error_code;
  return { ok: false, kind, code, httpStatus, requestId };
}
