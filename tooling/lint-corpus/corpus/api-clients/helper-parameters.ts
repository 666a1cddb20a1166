import type { ErrorEnvelope } from "@error-model/core";

function isAboutBalance(text: string): boolean {
  // expect-typed: match-on-code@a
  return text.toLowerCase().includes("balance");
}

function shorten(text: string, max = 80): string {
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

// expect-typed: match-on-code@b
const looksExpired = (text: string) => /expired/i.test(text);

export function onError(error: ErrorEnvelope): string {
  // expect-typed: match-on-code@a
  if (isAboutBalance(error.description)) return "Top up.";
  const { description: reason } = error;
  // expect-typed: match-on-code@b
  if (looksExpired(reason)) return "Renew.";
  return shorten(reason);
}

export function withAliases(error: ErrorEnvelope): string | undefined {
  const reason = error.description;
  const normalized = reason.trim().toLowerCase();
  const wanted = "the signature headers are missing";
  // expect-typed: match-on-code
  const isSignature = normalized.endsWith(wanted);
  if (isSignature) return "sign the request";
  const { error_code, ...rest } = error;
  // expect-typed: match-on-code
  if (rest.description.includes("workspace")) return `choose another workspace (${error_code})`;
  return undefined;
}

export function concatenated(error: ErrorEnvelope): boolean {
  const full = error.error_code + ": " + error.description;
  // expect: match-on-code
  return full === "FORBIDDEN: The route or the permission is denied.";
}
