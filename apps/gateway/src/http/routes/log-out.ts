import { logout } from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { mapFailure } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import type { Hono } from "hono";
import { logOut } from "../../login/log-out.js";
import type { LogoutFailure } from "../../login/log-out.js";
import { bearerToken } from "../authenticate-request.js";
import type { GatewayEnv, Services } from "../gateway-env.js";

/** Adds `POST /auth/logout`. */
export function routeLogOut(app: Hono<GatewayEnv>, services: Services): void {
  app.post(logout.path, async (c) => {
    const ended = await logOut(services.login, bearerToken(c), services.now());
    if (!ended.ok) throw logoutError(ended.error);
    return c.json({ status: true });
  });
}

function logoutError(failure: LogoutFailure): SmsApiError<EndpointCode<typeof logout>> {
  return mapFailure("kind", failure)
    .with("no-credentials", "UNAUTHORIZED")
    .with("invalid-token", "ended-session", "INVALID_TOKEN")
    .with("expired-token", "TOKEN_EXPIRED")
    .exhaustive();
}
