import { createMiddleware } from "hono/factory";
import { match } from "ts-pattern";
import type { GatewayEnv, Services } from "./gateway-env.js";

/** Answers what one address asks too often with a bare 429: there is no envelope yet, and no account to speak of. */
export function limitAddresses({ limits, clientAddress }: Services) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const limited = await limits.address.take(clientAddress(c));
    if (limited.ok) return next();
    return match(limited.error)
      .with({ kind: "limit-reached" }, ({ retryAfterSeconds }) =>
        c.body(null, 429, { "retry-after": String(retryAfterSeconds) }),
      )
      .exhaustive();
  });
}
