import { getPrice, getPricing, postPricing } from "@error-model/contract";
import type { PricingResponse } from "@error-model/contract";
import { validator } from "@error-model/server/hono";
import type { Context, Hono } from "hono";
import { priceList } from "../../pricing/price-list.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { isOnboarding, onboardingBody } from "../onboarding.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET` and `POST /user/pricing`, which are the same, and `GET /user/pricing/:id`, which is a stub in the API. */
export function routePricing(app: Hono<GatewayEnv>, services: Services): void {
  const permission = requirePermission(services, "pricing.read");
  const prices = priceList();
  const answer = (c: Context<GatewayEnv>) =>
    c.json((isOnboarding(c.get("caller")) ? onboardingBody : prices) satisfies PricingResponse);
  app.get(getPricing.path, permission, answer);
  app.post(postPricing.path, permission, answer);
  app.get(getPrice.path, permission, validator("param", getPrice.request.params), (c) => c.json({}));
}
