import { getBalance } from "@error-model/contract";
import type { Hono } from "hono";
import { readBalance } from "../../accounts/balance.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET /user/balance`. */
export function routeGetBalance(app: Hono<GatewayEnv>, services: Services): void {
  app.get(getBalance.path, requirePermission(services, "balance.read"), async (c) =>
    c.json(await readBalance(services.storage.database, c.get("caller").accountId)),
  );
}
