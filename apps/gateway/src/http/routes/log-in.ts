import { login } from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { apiError, mapFailure } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { match } from "ts-pattern";
import { logIn } from "../../login/log-in.js";
import type { LoginFailure } from "../../login/log-in.js";
import { limitLogins } from "../limit-logins.js";
import type { GatewayEnv, Services } from "../gateway-env.js";

/** Adds `POST /auth/login`. */
export function routeLogIn(app: Hono<GatewayEnv>, services: Services): void {
  app.post(login.path, limitLogins(services), validator("json", login.request.body), async (c) => {
    const attempt = { ...c.req.valid("json"), address: services.clientAddress(c) };
    const outcome = await logIn(services.login, attempt, services.now());
    if (!outcome.ok) throw loginError(outcome.error);
    // RFC 6749 section 5.1: nobody on the way may keep a token.
    c.header("cache-control", "no-store");
    return match(outcome.value)
      .with({ kind: "session" }, ({ token, expiresInSeconds }) =>
        c.json({ status: true, token, expires_in: expiresInSeconds }),
      )
      .with({ kind: "second-factor-required" }, ({ token, expiresInSeconds }) =>
        c.json({
          status: true,
          two_factor_required: true,
          two_factor_token: token,
          expires_in: expiresInSeconds,
        }),
      )
      .exhaustive();
  });
}

function loginError(failure: LoginFailure): SmsApiError<EndpointCode<typeof login>> {
  return mapFailure("kind", failure)
    .with("limit-reached", ({ retryAfterSeconds }) =>
      apiError("TOO_MANY_ATTEMPTS", undefined, { retryAfterSeconds }),
    )
    .with("wrong-credentials", "INVALID_CREDENTIALS")
    .with("inactive-account", "USER_NOT_ACTIVE")
    .with("address-not-allowed", "IP_NOT_ALLOWED")
    .exhaustive();
}
