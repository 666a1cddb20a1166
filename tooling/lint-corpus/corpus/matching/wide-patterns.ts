import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import { match, P } from "ts-pattern";

export function tone(error: ErrorEnvelope): "warn" | "error" {
  return (
    match(error)
      .with({ error_code: "RATE_LIMIT_EXCEEDED" }, () => "warn" as const)
      // expect: exhaustive-match
      .with(P._, () => "error" as const)
      .exhaustive()
  );
}

export function badge(error: ErrorEnvelope): string {
  return (
    match(error.error_code)
      .with("NOT_FOUND", "FORBIDDEN", () => "4xx")
      // expect: exhaustive-match
      .with(P._, (code) => code.slice(0, 3))
      .exhaustive()
  );
}

export function icon(error: ErrorEnvelope): string {
  return (
    match(error.error_code)
      .with("INSUFFICIENT_BALANCE", () => "💳")
      // expect: exhaustive-match
      .with(P.any, () => "⚠️")
      .exhaustive()
  );
}

export function page(error: ErrorEnvelope | null): string {
  return (
    match(error)
      .with(null, () => "/")
      .with({ error_code: "UNAUTHORIZED" }, () => "/login")
      // expect: exhaustive-match
      .with(P.nonNullable, ({ error_code }) => `/error/${error_code}`)
      .exhaustive()
  );
}

export function audit(error: ErrorEnvelope): boolean {
  return (
    match(error)
      .with({ error_code: P.union("FORBIDDEN", "CROSS_TENANT_WORKSPACE") }, () => true)
      // expect: exhaustive-match
      .with({}, () => false)
      .exhaustive()
  );
}

export function lane(code: ErrorCode): number {
  return (
    match(code)
      .with("DB_ERROR", () => 1)
      // expect-typed: exhaustive-match
      .with(P.not("DB_ERROR"), () => 2)
      .exhaustive()
  );
}

export function optional(value: string | null | undefined): string {
  return match(value)
    .with(P.nonNullable, (text) => text)
    .with(P._, () => "")
    .exhaustive();
}
