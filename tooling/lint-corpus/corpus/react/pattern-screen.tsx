import { match, P } from "ts-pattern";
import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import type { ReactNode } from "react";

export function screenFor(error: ErrorEnvelope): ReactNode {
  return (
    match(error.error_code)
      .with("UNAUTHORIZED", "INVALID_TOKEN", "TOKEN_EXPIRED", () => <a href="/login">Sign in</a>)
      .with("INSUFFICIENT_BALANCE", () => <a href="/billing">Top up</a>)
      // expect: exhaustive-match
      .otherwise(() => <p>{error.description}</p>)
  );
}

export function titleFor(code: ErrorCode): string {
  return (
    match(code)
      .with("NOT_FOUND", () => "Not found")
      // expect-typed: exhaustive-match
      .with(P._, () => "Error")
      .exhaustive()
  );
}

export function colourFor(error: ErrorEnvelope): string {
  return (
    match(error)
      .with({ error_code: "DB_ERROR" }, { error_code: "INTERNAL_ERROR" }, () => "red")
      // expect: exhaustive-match
      .with({}, () => "orange")
      .exhaustive()
  );
}

export function ariaFor(code: ErrorCode | undefined): "status" | "alert" {
  return (
    match(code)
      .with(undefined, () => "status" as const)
      // expect-typed: exhaustive-match
      .with(P.nonNullable, () => "alert" as const)
      .exhaustive()
  );
}

export function sizeFor(width: number | string): string {
  return match(width)
    .with(P.number, (px) => `${px}px`)
    .otherwise((text) => text);
}
