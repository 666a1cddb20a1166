import { recoveryFor, type Failure } from "@error-model/client";
import { isErrorCode, matchError, registry, type ErrorCode } from "@error-model/core";
import { match, P } from "ts-pattern";

export function delayFor(failure: Failure, attempt: number): number | undefined {
  const decision = recoveryFor(failure, { method: "POST", attempt, usesJwt: false, random: Math.random });
  return decision.kind === "retry" ? decision.delayMs : undefined;
}

export function queueFor(code: ErrorCode): "retry" | "dead" | "ops" {
  return (
    match(code)
      .with("RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS", "DB_ERROR", () => "retry" as const)
      .with("INTERNAL_ERROR", "CONFIG_ERROR", "NO_MAIN_WORKSPACE", () => "ops" as const)
      // expect-typed: exhaustive-match
      .otherwise(() => "dead" as const)
  );
}

export function queueForFailure(failure: Failure): "retry" | "dead" {
  return (
    match(failure)
      .with({ kind: "api" }, ({ error }) => (registry[error.error_code].retry === "never" ? "dead" : "retry"))
      .with({ kind: P.union("network", "timeout", "http") }, () => "retry" as const)
      // may: exhaustive-match
      .with(P.any, () => "dead" as const)
      .exhaustive()
  );
}

export function alertText(failure: Failure<"INSUFFICIENT_BALANCE" | "DB_ERROR">): string | undefined {
  if (failure.kind !== "api") return undefined;
  return matchError(failure.error)
    .with("INSUFFICIENT_BALANCE", ({ balance, currency }) => `Balance: ${balance} ${currency}`)
    .with("DB_ERROR", () => undefined)
    .exhaustive();
}

export function known(code: string): string {
  return (
    match(code)
      .when(isErrorCode, (c) => registry[c].action)
      // may: exhaustive-match
      .otherwise(() => "unknown")
  );
}
