import { getBalance } from "@error-model/contract";
import type { BalanceResponse } from "@error-model/contract";
import type { Context, Hono } from "hono";
import { match } from "ts-pattern";
import { rateCurrency } from "../../pricing/rates.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { isOnboarding, onboardingBody } from "../onboarding.js";
import { requirePermission } from "../require-permission.js";

/**
 * Adds `GET /user/balance`. Not being able to tell the balance of now is no error of this API: headers say so. `partial` is
 * the one that was read last; with `unavailable` the body says so as well, and what it says of zero means nothing.
 */
export function routeGetBalance(app: Hono<GatewayEnv>, services: Services): void {
  const { readBalance, onBackgroundError } = services;
  app.get(getBalance.path, requirePermission(services, "balance.read"), async (c) => {
    const caller = c.get("caller");
    if (isOnboarding(caller)) return c.json(onboardingBody satisfies BalanceResponse);
    return match(await readBalance(caller.accountId))
      .with({ ok: true, value: { kind: "current" } }, ({ value }) => c.json(value.body))
      .with({ ok: true, value: { kind: "last-known" } }, ({ value: { body, cause } }) => {
        onBackgroundError(cause);
        degrade(c, "partial", "cache_miss_refresh_failed");
        return c.json(body);
      })
      .with({ ok: false, error: { kind: "balance-unavailable" } }, ({ error: { reason, cause } }) => {
        onBackgroundError(cause);
        degrade(c, "unavailable", reason);
        const body = { balance: 0, currency: rateCurrency, unavailable: true, reason } as const;
        return c.json(body satisfies BalanceResponse);
      })
      .exhaustive();
  });
}

function degrade(c: Context<GatewayEnv>, status: "partial" | "unavailable", reason: string): void {
  c.header("X-Sms-Gateway-Status", status);
  c.header("X-Sms-Gateway-Reason", reason);
}
