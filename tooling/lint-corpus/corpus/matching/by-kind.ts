import { matchFailure, type Failure } from "@error-model/client";
import { matchError, type ErrorEnvelope } from "@error-model/core";
import { match, P } from "ts-pattern";

type Code = "NOT_FOUND" | "FORBIDDEN" | "NO_SMS_ACCESS";

export function icon(failure: Failure<Code>): string {
  if (failure.kind !== "api") return "🌐";
  return (
    match(failure.error)
      .with({ error_code: "NOT_FOUND" }, () => "🔍")
      // expect-typed: exhaustive-match
      .with(P.any, () => "⛔")
      .exhaustive()
  );
}

export function title(error: ErrorEnvelope<Code>): string {
  return matchError(error)
    .with("NOT_FOUND", () => "Not found")
    .with("FORBIDDEN", "NO_SMS_ACCESS", ({ description }) => description)
    .exhaustive();
}

export function track(failure: Failure<Code>, send: (name: string) => void): void {
  // expect: exhaustive-match@a
  matchFailure(failure)
    .with("api", ({ error }) => send(error.error_code))
    // expect: exhaustive-match@a
    .with("network", () => send("offline"));
}

export function colour(error: ErrorEnvelope<Code>): string {
  return (
    match(error.error_code)
      .with("NOT_FOUND", () => "grey")
      .with("FORBIDDEN", () => "red")
      .with("NO_SMS_ACCESS", () => "orange")
      // expect: exhaustive-match
      .run()
  );
}

export function isAccess(error: ErrorEnvelope<Code>): boolean {
  return match(error.error_code)
    .with("FORBIDDEN", "NO_SMS_ACCESS", () => true)
    .with("NOT_FOUND", () => false)
    .exhaustive();
}
