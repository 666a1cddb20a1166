import { createMiddleware } from "hono/factory";
import { isKnownKey } from "../accounts/authenticate-key.js";
import type { Caller } from "../accounts/caller.js";
import { callerError, sessionError } from "./access-error.js";
import { authenticateRequest, authenticateSession } from "./authenticate-request.js";
import type { GatewayEnv, Services } from "./gateway-env.js";

/** How long a client is told to wait by an injected rate limit: short, since there is nothing to wait for. */
const FAULT_RETRY_AFTER_SECONDS = 1;

/** Lets a request through whose API key or token is good, within the account's limit. It asks for no permission. */
export function requireCaller(services: Services) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const authenticated = await authenticateRequest(c, services);
    if (!authenticated.ok) throw callerError(authenticated.error);
    const limited = await countRequest(services, authenticated.value, c.get("fault"));
    if (!limited.ok) throw callerError(limited.error);
    c.set("caller", authenticated.value);
    await next();
  });
}

/** Lets a request through whose token is good, within the account's limit. An API key is not enough. */
export function requireSession(services: Services) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const authenticated = await authenticateSession(c, services);
    if (!authenticated.ok) {
      const apiKey = c.req.header("x-api-key");
      // Whoever has a key is known, and yet may not come here; whoever has none, or a wrong one, is not known.
      const withKey =
        authenticated.error.kind === "no-credentials" &&
        apiKey !== undefined &&
        (await isKnownKey(services.storage.database, apiKey));
      throw sessionError(withKey ? { kind: "key-not-accepted" } : authenticated.error);
    }
    const limited = await countRequest(services, authenticated.value, c.get("fault"));
    if (!limited.ok) throw sessionError(limited.error);
    c.set("caller", authenticated.value);
    await next();
  });
}

/** Counts a request against the limit of its account; a fault may say that it is reached. */
export async function countRequest(
  { limits, counters }: Services,
  { accountId }: Caller,
  fault: GatewayEnv["Variables"]["fault"],
): ReturnType<Services["limits"]["account"]["take"]> {
  if (fault?.kind !== "rate-limit") return limits.account.take(accountId);
  counters.increment("fault:rate-limit");
  return { ok: false, error: { kind: "limit-reached", retryAfterSeconds: FAULT_RETRY_AFTER_SECONDS } };
}
