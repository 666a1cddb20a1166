import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import { match, P } from "ts-pattern";

// expect: exhaustive-match@a
const ORDER = {
  INTERNAL_ERROR: 0,
  DB_ERROR: 1,
  INSUFFICIENT_BALANCE: 2,
} as const;

export function rank(error: ErrorEnvelope): number {
  const { error_code } = error;
  // expect: exhaustive-match@a
  return error_code in ORDER ? ORDER[error_code as keyof typeof ORDER] : 99;
}

export function count(errors: ErrorEnvelope[]): Map<ErrorCode, number> {
  const counts = new Map<ErrorCode, number>();
  for (const { error_code } of errors) counts.set(error_code, (counts.get(error_code) ?? 0) + 1);
  return counts;
}

export function countByText(errors: ErrorEnvelope[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { description } of errors) {
    // expect-typed: match-on-code
    counts[description] = (counts[description] ?? 0) + 1;
  }
  return counts;
}

export function group(code: ErrorCode): string {
  return (
    match(code)
      .with("UNAUTHORIZED", "INVALID_TOKEN", "TOKEN_EXPIRED", () => "auth")
      .with(P.union("INVALID_TO", "INVALID_MESSAGE", "INVALID_SENDER"), () => "input")
      // expect-typed: exhaustive-match
      .with(P.string, (other) => other.toLowerCase())
      .exhaustive()
  );
}
