import { apiError, mapFailure } from "@error-model/server";
import type { Permission } from "../accounts/permissions.js";
import type { LimitReached } from "../limits/window-limit.js";
import type { CallerFailure } from "./authenticate-request.js";

/** Why a caller who is known does not get further. */
export type PermissionFailure =
  | { readonly kind: "permission-denied"; readonly needed: Permission }
  | { readonly kind: "sms-not-configured" }
  | { readonly kind: "sms-incomplete" };

/** The error of a request whose caller is not let in, by key or by token. */
export function callerError(failure: CallerFailure | LimitReached) {
  return mapFailure("kind", failure)
    .with("no-credentials", "UNAUTHORIZED")
    .with("unknown-key", "INVALID_API_KEY")
    .with("inactive-key", "API_KEY_INACTIVE")
    .with("expired-key", "API_KEY_EXPIRED")
    .with("signature-missing", "SIGNATURE_REQUIRED")
    .with("signature-invalid", "INVALID_SIGNATURE")
    .with("signature-stale", () =>
      apiError("INVALID_SIGNATURE", undefined, {
        description: "X-Timestamp must be Unix seconds within five minutes of the server's time.",
      }),
    )
    .with("signature-replayed", () =>
      apiError("INVALID_SIGNATURE", undefined, {
        description: "This timestamp and signature were used before: sign every request anew.",
      }),
    )
    .with("workspace-deleted", "WORKSPACE_NOT_AVAILABLE")
    .with("invalid-token", "ended-session", "INVALID_TOKEN")
    .with("expired-token", "TOKEN_EXPIRED")
    .with("inactive-account", "USER_NOT_ACTIVE")
    .with("address-not-allowed", "IP_NOT_ALLOWED")
    .with("invalid-workspace-id", "INVALID_WORKSPACE_HEADER")
    .with("foreign-workspace", "CROSS_TENANT_WORKSPACE")
    .with("no-main-workspace", "NO_MAIN_WORKSPACE")
    .with("limit-reached", ({ retryAfterSeconds }) =>
      apiError("RATE_LIMIT_EXCEEDED", undefined, { retryAfterSeconds }),
    )
    .exhaustive();
}

/** The error of a request whose caller is not let in where only a token is taken. */
export function sessionError(
  failure:
    | CallerFailure
    | LimitReached
    /** Somebody who is known, by a key. */
    | { readonly kind: "key-not-accepted" },
) {
  return failure.kind === "key-not-accepted"
    ? apiError("FORBIDDEN", undefined, { description: "This route takes a token, no API key." })
    : callerError(failure);
}

/** The error of a request whose caller is known, and may not do what the route does. */
export function permissionError(failure: PermissionFailure) {
  return mapFailure("kind", failure)
    .with("permission-denied", ({ needed }) =>
      apiError("FORBIDDEN", undefined, { description: `The permission ${needed} is missing.` }),
    )
    .with("sms-not-configured", "NO_SMS_ACCESS")
    .with("sms-incomplete", "CONFIG_ERROR")
    .exhaustive();
}
