import { getBalance } from "@error-model/contract";
import type { BalanceResponse } from "@error-model/contract";
import type { Context, Hono } from "hono";
import { match } from "ts-pattern";
import { readBalance } from "../../money/read-balance.js";
import type { BalanceUnavailable } from "../../money/read-balance.js";
import { rateCurrency } from "../../pricing/rates.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { isOnboarding, onboardingBody } from "../onboarding.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET /user/balance`. */
export function routeGetBalance(app: Hono<GatewayEnv>, services: Services): void {
  app.get(getBalance.path, requirePermission(services, "balance.read"), async (c) => {
    const caller = c.get("caller");
    if (isOnboarding(caller)) return c.json(onboardingBody satisfies BalanceResponse);
    const balance = await readBalance(services.storage.database, caller.accountId);
    return balance.ok ? c.json(balance.value) : degraded(c, services, balance.error);
  });
}

/** Not being able to tell the balance is no error of this API: the answer says so, and what it says of zero means nothing. */
function degraded(c: Context<GatewayEnv>, services: Services, failure: BalanceUnavailable): Response {
  return match(failure)
    .with({ kind: "balance-unavailable" }, ({ cause }) => {
      services.onBackgroundError(cause);
      const reason = "cache_miss_refresh_failed";
      c.header("X-Sms-Gateway-Status", "unavailable");
      c.header("X-Sms-Gateway-Reason", reason);
      const body = { balance: 0, currency: rateCurrency, unavailable: true, reason } as const;
      return c.json(body satisfies BalanceResponse);
    })
    .exhaustive();
}
