import { apiError } from "@error-model/server";
import { createMiddleware } from "hono/factory";
import { match } from "ts-pattern";
import type { GatewayEnv, Services } from "./gateway-env.js";

/** Lets few logins of one address through, whoever they are for and however they end. */
export function limitLogins({ limits, clientAddress }: Services) {
  return createMiddleware<GatewayEnv>(async (c, next) => {
    const limited = await limits.loginAddress.take(clientAddress(c));
    if (!limited.ok)
      throw match(limited.error)
        .with({ kind: "limit-reached" }, ({ retryAfterSeconds }) =>
          apiError("TOO_MANY_ATTEMPTS", undefined, { retryAfterSeconds }),
        )
        .exhaustive();
    await next();
  });
}
