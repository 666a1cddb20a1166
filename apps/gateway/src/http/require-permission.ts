import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { createMiddleware } from "hono/factory";
import { match } from "ts-pattern";
import type { Caller } from "../accounts/caller.js";
import { permits } from "../accounts/permissions.js";
import type { Permission } from "../accounts/permissions.js";
import { callerError, permissionError } from "./access-error.js";
import type { PermissionFailure } from "./access-error.js";
import { authenticateRequest } from "./authenticate-request.js";
import type { GatewayEnv, Services } from "./gateway-env.js";
import { countRequest } from "./require-caller.js";

/**
 * Lets a request through whose API key or token is good, within the account's rate limit, and allowed to do what the
 * route does. Routes about messages ask for an account that can send them, too.
 *
 * @param databaseError what to throw when the database fails before the route has begun, so that nothing was applied.
 * Default: the failure itself, which ends as INTERNAL_ERROR.
 */
export function requirePermission(
  services: Services,
  needed: Permission,
  databaseError: (cause: unknown) => unknown = (cause) => cause,
) {
  const notApplied = (cause: unknown): never => {
    throw databaseError(cause);
  };
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const authenticated = await authenticateRequest(c, services).catch(notApplied);
    if (!authenticated.ok) throw callerError(authenticated.error);
    const caller = authenticated.value;
    const limited = await countRequest(services, caller, c.get("fault")).catch(notApplied);
    if (!limited.ok) throw callerError(limited.error);
    const permitted = checkPermission(caller, needed);
    if (!permitted.ok) throw permissionError(permitted.error);
    c.set("caller", caller);
    await next();
  });
}

function checkPermission({ permissions, sms }: Caller, needed: Permission): Result<void, PermissionFailure> {
  if (!permits(permissions, needed)) return err({ kind: "permission-denied", needed });
  if (!needed.startsWith("sms.")) return ok(undefined);
  return match(sms)
    .returnType<Result<void, PermissionFailure>>()
    .with("ready", () => ok(undefined))
    .with("not-configured", () => err({ kind: "sms-not-configured" }))
    .with("incomplete", () => err({ kind: "sms-incomplete" }))
    .exhaustive();
}
