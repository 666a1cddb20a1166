import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import { match, P } from "ts-pattern";

type SendCode = "INVALID_TO" | "INVALID_MESSAGE" | "INVALID_SENDER" | "DB_ERROR";
export interface DeadLetter {
  id: string;
  error: ErrorEnvelope<SendCode>;
}

export function fixable(letter: DeadLetter): boolean {
  return (
    match(letter.error.error_code)
      .with("DB_ERROR", () => false)
      // expect: exhaustive-match
      .with(P.string.startsWith("INVALID_"), () => true)
      // expect: exhaustive-match
      .otherwise(() => false)
  );
}

export function label(letter: DeadLetter): string {
  return (
    match(letter.error)
      .with({ error_code: "DB_ERROR" }, () => "again")
      .with(
        P.when(() => true) /* expect: exhaustive-match */,
        () => "by hand",
      )
      // expect: exhaustive-match
      .otherwise(() => "by hand")
  );
}

export function owner(letter: DeadLetter): string {
  return match(letter.error.error_code)
    .with("INVALID_TO", "INVALID_SENDER", () => "marketing")
    .with("INVALID_MESSAGE", () => "copywriting")
    .with("DB_ERROR", () => "ops")
    .exhaustive((unexpected) => {
      console.error("unexpected", unexpected);
      return "ops";
    });
}

export function weight(code: SendCode): number {
  switch (code) {
    case "INVALID_TO":
      return 1;
    case "INVALID_MESSAGE":
    case "INVALID_SENDER":
      return 2;
    // expect-typed: exhaustive-match
    default:
      throw new Error(`no weight for ${code}`);
  }
}

export const isServerCode = (code: ErrorCode): boolean => code === "DB_ERROR" || code === "INTERNAL_ERROR";
