import { match, P } from "ts-pattern";
import type { ErrorEnvelope } from "@error-model/core";

export type Action =
  { type: "failed"; error: ErrorEnvelope } | { type: "reset" } | { type: "tick"; now: number };

export interface State {
  blockedUntil: number;
  needsLogin: boolean;
}

export function reducer(state: State, action: Action): State {
  return (
    match(action)
      .with({ type: "failed", error: { error_code: "TOKEN_EXPIRED" } }, () => ({
        ...state,
        needsLogin: true,
      }))
      // may: exhaustive-match
      .with({ type: "failed" }, ({ error }) => reduceError(state, error))
      .with({ type: "reset" }, () => ({ blockedUntil: 0, needsLogin: false }))
      .with({ type: "tick" }, ({ now }) => (now > state.blockedUntil ? { ...state, blockedUntil: 0 } : state))
      .exhaustive()
  );
}

function reduceError(state: State, error: ErrorEnvelope): State {
  return (
    match(error)
      .with({ error_code: P.union("RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS") }, () => ({
        ...state,
        blockedUntil: Date.now() + 30_000,
      }))
      // expect: exhaustive-match
      .with({ error_code: P.string }, () => state)
      .exhaustive()
  );
}

export function reduceCode(state: State, error: ErrorEnvelope): State {
  return (
    match(error.error_code)
      .with("INVALID_TOKEN", "TOKEN_EXPIRED", () => ({ ...state, needsLogin: true }))
      // expect: exhaustive-match
      .with(P.not("INVALID_TOKEN"), () => state)
      // expect: exhaustive-match
      .run()
  );
}
