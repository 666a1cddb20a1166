import { matchError, type ErrorCode, type ErrorEnvelope } from "@error-model/core";
import { match, P } from "ts-pattern";

type Input = "INVALID_TO" | "INVALID_MESSAGE" | "INVALID_SENDER";
type InputError = ErrorEnvelope<Input>;

const FIELDS = {
  INVALID_TO: "to",
  INVALID_MESSAGE: "message",
  INVALID_SENDER: "sender_id",
} as const satisfies Record<Input, string>;

export const fieldOf = (error: InputError): string => FIELDS[error.error_code];

export function label(error: InputError): string {
  return match(error.error_code)
    .with("INVALID_TO", () => "Recipients")
    .with(P.union("INVALID_MESSAGE", "INVALID_SENDER"), () => "Message")
    .exhaustive();
}

export function help(error: InputError): string {
  return match(error)
    .with({ error_code: "INVALID_TO" }, ({ description }) => description)
    .with({ error_code: "INVALID_MESSAGE" }, { error_code: "INVALID_SENDER" }, () => "Check the text.")
    .exhaustive(() => "Something new is wrong.");
}

export function step(error: InputError): number {
  switch (error.error_code) {
    case "INVALID_TO":
      return 1;
    case "INVALID_MESSAGE":
      return 2;
    case "INVALID_SENDER":
      return 3;
    default:
      return assertNever(error);
  }
}

function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`);
}

export function anchor(error: InputError): string {
  return matchError(error)
    .withAction("fix-request", ({ error_code }) => `#${FIELDS[error_code]}`)
    .exhaustive();
}

const SOFT: readonly ErrorCode[] = ["NOT_FOUND", "INVALID_PARAMS"];
export const isSoft = (error: ErrorEnvelope): boolean => SOFT.includes(error.error_code);
// may: exhaustive-match
export const isInput = (error: ErrorEnvelope): error is InputError => Object.hasOwn(FIELDS, error.error_code);
