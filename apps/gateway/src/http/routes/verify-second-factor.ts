import { secondFactor } from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { apiError, mapFailure } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { verifySecondFactor } from "../../login/verify-second-factor.js";
import type { SecondFactorFailure } from "../../login/verify-second-factor.js";
import type { GatewayEnv, Services } from "../gateway-env.js";

/** Adds `POST /auth/2fa`. */
export function routeVerifySecondFactor(app: Hono<GatewayEnv>, services: Services): void {
  app.post(secondFactor.path, validator("json", secondFactor.request.body), async (c) => {
    const { two_factor_token: token, code } = c.req.valid("json");
    const attempt = { token, code, address: services.clientAddress(c) };
    const issued = await verifySecondFactor(services.login, attempt, services.now());
    if (!issued.ok) throw secondFactorError(issued.error);
    // RFC 6749 section 5.1: nobody on the way may keep a token.
    c.header("cache-control", "no-store");
    return c.json({ status: true, token: issued.value.token, expires_in: issued.value.expiresInSeconds });
  });
}

function secondFactorError(failure: SecondFactorFailure): SmsApiError<EndpointCode<typeof secondFactor>> {
  return mapFailure("kind", failure)
    .with("limit-reached", ({ retryAfterSeconds }) =>
      apiError("TOO_MANY_ATTEMPTS", undefined, { retryAfterSeconds }),
    )
    .with("wrong-credentials", () =>
      apiError("INVALID_CREDENTIALS", undefined, {
        description: "The code is wrong, too old, or was used before.",
      }),
    )
    .with("invalid-token", "ended-session", "INVALID_TOKEN")
    .with("expired-token", "TOKEN_EXPIRED")
    .with("inactive-account", "USER_NOT_ACTIVE")
    .with("address-not-allowed", "IP_NOT_ALLOWED")
    .exhaustive();
}
