import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import { match } from "ts-pattern";

type TrpcCode = "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "TOO_MANY_REQUESTS" | "INTERNAL_SERVER_ERROR";

// expect: exhaustive-match@a
const CODES: Partial<Record<ErrorCode, TrpcCode>> = {
  UNAUTHORIZED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
};

export function toTrpc(error: ErrorEnvelope): TrpcCode {
  // expect: exhaustive-match@a
  return CODES[error.error_code] ?? "INTERNAL_SERVER_ERROR";
}

export function toTrpcMatched(error: ErrorEnvelope): TrpcCode {
  return (
    match(error)
      .with({ error_code: "UNAUTHORIZED" }, () => "UNAUTHORIZED" as const)
      .with({ error_code: "RATE_LIMIT_EXCEEDED" }, () => "TOO_MANY_REQUESTS" as const)
      // expect: exhaustive-match
      .otherwise(() => "INTERNAL_SERVER_ERROR" as const)
  );
}

export function statusOf(code: TrpcCode): number {
  return (
    match(code)
      .with("UNAUTHORIZED", () => 401)
      .with("FORBIDDEN", () => 403)
      .with("NOT_FOUND", () => 404)
      // may-untyped: exhaustive-match
      .otherwise(() => 500)
  );
}

export function toLegacy(error: ErrorEnvelope): { ok: false; reason: string } {
  let reason = "other";
  switch (error.error_code) {
    case "INVALID_TO":
    case "INVALID_MESSAGE":
      reason = "input";
      break;
    case "INSUFFICIENT_BALANCE":
      reason = "money";
      break;
    // expect: exhaustive-match
    default:
      console.warn("no reason for", error.error_code);
  }
  return { ok: false, reason };
}
