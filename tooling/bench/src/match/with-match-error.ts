import { matchError } from "@error-model/core";
import type { ErrorEnvelope } from "@error-model/core";

export function matchedByCode(error: ErrorEnvelope): number {
  return matchError(error)
    .with("UNAUTHORIZED", (e) => e.description.length + 1)
    .with("INVALID_TOKEN", (e) => e.description.length + 2)
    .with("TOKEN_EXPIRED", (e) => e.description.length + 3)
    .with("INVALID_API_KEY", (e) => e.description.length + 4)
    .with("API_KEY_INACTIVE", (e) => e.description.length + 5)
    .with("API_KEY_EXPIRED", (e) => e.description.length + 6)
    .with("INVALID_CREDENTIALS", (e) => e.description.length + 7)
    .with("USER_NOT_ACTIVE", (e) => e.description.length + 8)
    .with("IP_NOT_ALLOWED", (e) => e.description.length + 9)
    .with("SIGNATURE_REQUIRED", (e) => e.description.length + 10)
    .with("INVALID_SIGNATURE", (e) => e.description.length + 11)
    .with("FORBIDDEN", (e) => e.description.length + 12)
    .with("NO_SMS_ACCESS", (e) => e.description.length + 13)
    .with("CONFIG_ERROR", (e) => e.description.length + 14)
    .with("CROSS_TENANT_WORKSPACE", (e) => e.description.length + 15)
    .with("NO_MAIN_WORKSPACE", (e) => e.description.length + 16)
    .with("WORKSPACE_NOT_AVAILABLE", (e) => e.description.length + 17)
    .with("INVALID_BODY", (e) => e.description.length + 18)
    .with("INVALID_PARAMS", (e) => e.description.length + 19)
    .with("INVALID_TO", (e) => e.description.length + 20)
    .with("INVALID_MESSAGE", (e) => e.description.length + 21)
    .with("INVALID_SENDER", (e) => e.description.length + 22)
    .with("TOO_MANY_RECIPIENTS", (e) => e.description.length + 23)
    .with("INVALID_WORKSPACE_HEADER", (e) => e.description.length + 24)
    .with("INSUFFICIENT_BALANCE", (e) => e.description.length + 25)
    .with("RATE_LIMIT_EXCEEDED", (e) => e.description.length + 26)
    .with("TOO_MANY_ATTEMPTS", (e) => e.description.length + 27)
    .with("NOT_FOUND", (e) => e.description.length + 28)
    .with("INTERNAL_ERROR", (e) => e.description.length + 29)
    .with("DB_ERROR", (e) => e.description.length + 30)
    .exhaustive();
}

export function matchedInGroups(error: ErrorEnvelope): number {
  return matchError(error)
    .with(
      "INVALID_BODY",
      "INVALID_PARAMS",
      "INVALID_TO",
      "INVALID_MESSAGE",
      "INVALID_SENDER",
      "TOO_MANY_RECIPIENTS",
      "INVALID_WORKSPACE_HEADER",
      "NOT_FOUND",
      (e) => e.description.length + 1,
    )
    .with("UNAUTHORIZED", "INVALID_CREDENTIALS", (e) => e.description.length + 2)
    .with("INVALID_TOKEN", "TOKEN_EXPIRED", (e) => e.description.length + 3)
    .with("INVALID_API_KEY", "API_KEY_INACTIVE", "API_KEY_EXPIRED", (e) => e.description.length + 4)
    .with("SIGNATURE_REQUIRED", "INVALID_SIGNATURE", (e) => e.description.length + 5)
    .with("USER_NOT_ACTIVE", "IP_NOT_ALLOWED", "FORBIDDEN", "NO_SMS_ACCESS", (e) => e.description.length + 6)
    .with("CROSS_TENANT_WORKSPACE", "WORKSPACE_NOT_AVAILABLE", (e) => e.description.length + 7)
    .with("INSUFFICIENT_BALANCE", (e) => e.description.length + 8)
    .with("RATE_LIMIT_EXCEEDED", "TOO_MANY_ATTEMPTS", "DB_ERROR", (e) => e.description.length + 9)
    .with("CONFIG_ERROR", "NO_MAIN_WORKSPACE", "INTERNAL_ERROR", (e) => e.description.length + 10)
    .exhaustive();
}

export function matchedByAction(error: ErrorEnvelope): number {
  return matchError(error)
    .withAction("fix-request", (e) => e.description.length + 1)
    .withAction("supply-credentials", (e) => e.description.length + 2)
    .withAction("reauthenticate", (e) => e.description.length + 3)
    .withAction("replace-api-key", (e) => e.description.length + 4)
    .withAction("sign-request", (e) => e.description.length + 5)
    .withAction("request-access", (e) => e.description.length + 6)
    .withAction("select-workspace", (e) => e.description.length + 7)
    .withAction("top-up", (e) => e.description.length + 8)
    .withAction("retry-later", (e) => e.description.length + 9)
    .withAction("contact-support", (e) => e.description.length + 10)
    .exhaustive();
}
