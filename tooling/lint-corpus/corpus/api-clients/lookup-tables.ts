import type { ErrorEnvelope } from "@error-model/core";

const FRIENDLY: Record<string, string> = {
  "The access token has expired.": "Please sign in again.",
  "The API key is not valid.": "Please check your API key.",
  "The balance does not cover the estimated cost.": "Please top up.",
};

export function friendly(error: ErrorEnvelope): string {
  // expect-typed: match-on-code
  return FRIENDLY[error.description] ?? "Something went wrong.";
}

const HANDLERS = new Map<string, () => void>([
  ["The API key has expired.", () => globalThis.location.assign("/keys")],
  ["The account is suspended or inactive.", () => globalThis.location.assign("/support")],
]);

export function runHandler(error: ErrorEnvelope): void {
  // expect-typed: match-on-code
  const handler = HANDLERS.get(error.description);
  handler?.();
}

const FATAL = new Set(["The account has no live main workspace; contact support."]);
const HARMLESS = ["The message or resource was not found.", "Query or path parameters are invalid."];

export function severity({ description, error_code }: ErrorEnvelope): "fatal" | "harmless" | "normal" {
  // expect: match-on-code
  if (FATAL.has(description)) return "fatal";
  // expect: match-on-code
  if (HARMLESS.includes(description)) return "harmless";
  // expect: match-on-code
  if (HARMLESS.indexOf(description) > -1) return "harmless";
  return error_code === "CONFIG_ERROR" ? "fatal" : "normal";
}

export function remember(error: ErrorEnvelope, log: string[]): void {
  log.push(error.description);
  globalThis.sessionStorage.setItem("last-error", error.description);
}

const RETRYABLE = new Set<string>(["DB_ERROR", "RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS"]);
export const isRetryable = (error: ErrorEnvelope): boolean => RETRYABLE.has(error.error_code);
