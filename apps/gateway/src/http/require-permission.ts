import type { apiKeyCodes } from "@error-model/contract";
import { apiError } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { createMiddleware } from "hono/factory";
import { match } from "ts-pattern";
import { authenticate } from "../accounts/authenticate.js";
import type { AuthenticationFailure } from "../accounts/authenticate.js";
import { permits } from "../accounts/permissions.js";
import type { Permission } from "../accounts/permissions.js";
import type { RateLimited } from "../accounts/rate-limit.js";
import type { GatewayEnv, Services } from "./gateway-env.js";

/** Why a caller does not get to a route. */
type AccessFailure =
  AuthenticationFailure | RateLimited | { readonly kind: "permission-denied"; readonly needed: Permission };

/** What every endpoint with a key declares. */
type AccessCode = (typeof apiKeyCodes)[number];

/** How long a client is told to wait by an injected rate limit: short, since there is nothing to wait for. */
const FAULT_RETRY_AFTER_SECONDS = 1;

/**
 * Lets a request through whose API key is good, within the account's rate limit, and allowed to do what the route does.
 *
 * @param databaseError what to throw when the database fails before the route has begun, so that nothing was applied.
 * Default: the failure itself, which ends as INTERNAL_ERROR.
 */
export function requirePermission(
  { storage, limit, counters, now }: Services,
  needed: Permission,
  databaseError: (cause: unknown) => unknown = (cause) => cause,
) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const authenticated = await authenticate(storage.database, c.req.header("x-api-key"), now()).catch(
      (cause: unknown) => {
        throw databaseError(cause);
      },
    );
    if (!authenticated.ok) throw accessError(authenticated.error);
    const caller = authenticated.value;
    if (c.get("fault")?.kind === "rate-limit") {
      counters.increment("fault:rate-limit");
      throw accessError({ kind: "rate-limited", retryAfterSeconds: FAULT_RETRY_AFTER_SECONDS });
    }
    const limited = await limit(caller.accountId);
    if (!limited.ok) throw accessError(limited.error);
    if (!permits(caller.permissions, needed)) throw accessError({ kind: "permission-denied", needed });
    c.set("caller", caller);
    await next();
  });
}

function accessError(failure: AccessFailure): SmsApiError<AccessCode> {
  return match(failure)
    .returnType<SmsApiError<AccessCode>>()
    .with({ kind: "no-credentials" }, () => apiError("UNAUTHORIZED"))
    .with({ kind: "unknown-key" }, () => apiError("INVALID_API_KEY"))
    .with({ kind: "inactive-key" }, () => apiError("API_KEY_INACTIVE"))
    .with({ kind: "expired-key" }, () => apiError("API_KEY_EXPIRED"))
    .with({ kind: "inactive-account" }, () => apiError("USER_NOT_ACTIVE"))
    .with({ kind: "rate-limited" }, ({ retryAfterSeconds }) =>
      apiError("RATE_LIMIT_EXCEEDED", undefined, { retryAfterSeconds }),
    )
    .with({ kind: "permission-denied" }, ({ needed }) =>
      apiError("FORBIDDEN", undefined, { description: `The API key lacks the permission ${needed}.` }),
    )
    .exhaustive();
}
