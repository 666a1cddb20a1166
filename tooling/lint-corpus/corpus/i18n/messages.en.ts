import type { ErrorCode } from "@error-model/core";

// expect: exhaustive-match@a
export const messages = {
  UNAUTHORIZED: "Please sign in.",
  INVALID_CREDENTIALS: "Wrong user name or password.",
  INSUFFICIENT_BALANCE: "Your balance is too low.",
  RATE_LIMIT_EXCEEDED: "You are too fast.",
};

export function translate(code: ErrorCode): string {
  // expect: exhaustive-match@a
  return (messages as Partial<Record<ErrorCode, string>>)[code] ?? "Something went wrong.";
}

export const buttons = {
  retry: "Try again",
  topUp: "Top up",
  signIn: "Sign in",
};

export function button(name: string): string {
  return Object.hasOwn(buttons, name) ? buttons[name as keyof typeof buttons] : name;
}
