import type { ErrorEnvelope } from "@error-model/core";

interface Effects {
  logout(): void;
  topUp(): void;
  notify(text: string): void;
}

export function runEffects(error: ErrorEnvelope, effects: Effects): void {
  const { error_code } = error;
  // expect: exhaustive-match@a
  if (error_code === "TOKEN_EXPIRED" || error_code === "INVALID_TOKEN") {
    effects.logout();
    // expect: exhaustive-match@a
  } else if (error_code === "INSUFFICIENT_BALANCE") {
    effects.topUp();
  }
  effects.notify(error.description);
}

export function logoutOnly(error: ErrorEnvelope, effects: Effects): void {
  if (error.error_code === "TOKEN_EXPIRED") effects.logout();
  effects.notify(error.description.slice(0, 200));
}

export function describeLoad(state: "idle" | "loading" | "failed", error: ErrorEnvelope | null): string {
  if (state === "idle") {
    return "";
  } else if (state === "loading") {
    return "Loading…";
  } else {
    return error?.description ?? "Failed.";
  }
}

// expect: exhaustive-match@b
const handlers: Record<string, ((effects: Effects) => void) | undefined> = {
  TOKEN_EXPIRED: (effects) => effects.logout(),
  INSUFFICIENT_BALANCE: (effects) => effects.topUp(),
};

export function dispatch(error: ErrorEnvelope, effects: Effects): void {
  // expect: exhaustive-match@b
  const handler = handlers[error.error_code] ?? (() => effects.notify(error.description));
  handler(effects);
}
