import type { ErrorEnvelope } from "@error-model/core";
import { match } from "ts-pattern";

export function patternedByCode(error: ErrorEnvelope): number {
  return match(error)
    .with({ error_code: "UNAUTHORIZED" }, (e) => e.description.length + 1)
    .with({ error_code: "INVALID_TOKEN" }, (e) => e.description.length + 2)
    .with({ error_code: "TOKEN_EXPIRED" }, (e) => e.description.length + 3)
    .with({ error_code: "INVALID_API_KEY" }, (e) => e.description.length + 4)
    .with({ error_code: "API_KEY_INACTIVE" }, (e) => e.description.length + 5)
    .with({ error_code: "API_KEY_EXPIRED" }, (e) => e.description.length + 6)
    .with({ error_code: "INVALID_CREDENTIALS" }, (e) => e.description.length + 7)
    .with({ error_code: "USER_NOT_ACTIVE" }, (e) => e.description.length + 8)
    .with({ error_code: "IP_NOT_ALLOWED" }, (e) => e.description.length + 9)
    .with({ error_code: "SIGNATURE_REQUIRED" }, (e) => e.description.length + 10)
    .with({ error_code: "INVALID_SIGNATURE" }, (e) => e.description.length + 11)
    .with({ error_code: "FORBIDDEN" }, (e) => e.description.length + 12)
    .with({ error_code: "NO_SMS_ACCESS" }, (e) => e.description.length + 13)
    .with({ error_code: "CONFIG_ERROR" }, (e) => e.description.length + 14)
    .with({ error_code: "CROSS_TENANT_WORKSPACE" }, (e) => e.description.length + 15)
    .with({ error_code: "NO_MAIN_WORKSPACE" }, (e) => e.description.length + 16)
    .with({ error_code: "WORKSPACE_NOT_AVAILABLE" }, (e) => e.description.length + 17)
    .with({ error_code: "INVALID_BODY" }, (e) => e.description.length + 18)
    .with({ error_code: "INVALID_PARAMS" }, (e) => e.description.length + 19)
    .with({ error_code: "INVALID_TO" }, (e) => e.description.length + 20)
    .with({ error_code: "INVALID_MESSAGE" }, (e) => e.description.length + 21)
    .with({ error_code: "INVALID_SENDER" }, (e) => e.description.length + 22)
    .with({ error_code: "TOO_MANY_RECIPIENTS" }, (e) => e.description.length + 23)
    .with({ error_code: "INVALID_WORKSPACE_HEADER" }, (e) => e.description.length + 24)
    .with({ error_code: "INSUFFICIENT_BALANCE" }, (e) => e.description.length + 25)
    .with({ error_code: "RATE_LIMIT_EXCEEDED" }, (e) => e.description.length + 26)
    .with({ error_code: "TOO_MANY_ATTEMPTS" }, (e) => e.description.length + 27)
    .with({ error_code: "NOT_FOUND" }, (e) => e.description.length + 28)
    .with({ error_code: "INTERNAL_ERROR" }, (e) => e.description.length + 29)
    .with({ error_code: "DB_ERROR" }, (e) => e.description.length + 30)
    .exhaustive();
}

/** On a wide type: narrowing groups of objects would cost the compiler more than the rest of the package. */
export function patternedInGroups(error: ErrorEnvelope): number {
  return match<{ error_code: string; description: string }, number>(error)
    .with(
      { error_code: "INVALID_BODY" },
      { error_code: "INVALID_PARAMS" },
      { error_code: "INVALID_TO" },
      { error_code: "INVALID_MESSAGE" },
      { error_code: "INVALID_SENDER" },
      { error_code: "TOO_MANY_RECIPIENTS" },
      { error_code: "INVALID_WORKSPACE_HEADER" },
      { error_code: "NOT_FOUND" },
      (e) => e.description.length + 1,
    )
    .with(
      { error_code: "UNAUTHORIZED" },
      { error_code: "INVALID_CREDENTIALS" },
      (e) => e.description.length + 2,
    )
    .with({ error_code: "INVALID_TOKEN" }, { error_code: "TOKEN_EXPIRED" }, (e) => e.description.length + 3)
    .with(
      { error_code: "INVALID_API_KEY" },
      { error_code: "API_KEY_INACTIVE" },
      { error_code: "API_KEY_EXPIRED" },
      (e) => e.description.length + 4,
    )
    .with(
      { error_code: "SIGNATURE_REQUIRED" },
      { error_code: "INVALID_SIGNATURE" },
      (e) => e.description.length + 5,
    )
    .with(
      { error_code: "USER_NOT_ACTIVE" },
      { error_code: "IP_NOT_ALLOWED" },
      { error_code: "FORBIDDEN" },
      { error_code: "NO_SMS_ACCESS" },
      (e) => e.description.length + 6,
    )
    .with(
      { error_code: "CROSS_TENANT_WORKSPACE" },
      { error_code: "WORKSPACE_NOT_AVAILABLE" },
      (e) => e.description.length + 7,
    )
    .with({ error_code: "INSUFFICIENT_BALANCE" }, (e) => e.description.length + 8)
    .with(
      { error_code: "RATE_LIMIT_EXCEEDED" },
      { error_code: "TOO_MANY_ATTEMPTS" },
      { error_code: "DB_ERROR" },
      (e) => e.description.length + 9,
    )
    .with(
      { error_code: "CONFIG_ERROR" },
      { error_code: "NO_MAIN_WORKSPACE" },
      { error_code: "INTERNAL_ERROR" },
      (e) => e.description.length + 10,
    )
    .otherwise(() => 0);
}
