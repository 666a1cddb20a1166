import { listPayments as endpoint } from "@error-model/contract";
import type { PaymentsResponse } from "@error-model/contract";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { listPayments } from "../../payments/list-payments.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { isOnboarding, onboardingBody } from "../onboarding.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET /user/payments`. */
export function routeListPayments(app: Hono<GatewayEnv>, services: Services): void {
  const { path, request } = endpoint;
  app.get(
    path,
    requirePermission(services, "payments.read"),
    validator("query", request.query),
    async (c) => {
      const caller = c.get("caller");
      if (isOnboarding(caller)) return c.json(onboardingBody satisfies PaymentsResponse);
      const payments = await listPayments(services.storage.database, caller.accountId, c.req.valid("query"));
      return c.json(payments satisfies PaymentsResponse);
    },
  );
}
