import type { Hono } from "hono";
import { readAudit } from "../../audit/audit.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requireOperator } from "../operator.js";

/** Adds `GET /internal/audit` for whoever has the operator's token. It is no part of the API, and meets no faults. */
export function routeAudit(app: Hono<GatewayEnv>, services: Services, operatorToken: string): void {
  app.get("/internal/audit", requireOperator(operatorToken), async (c) => {
    await services.counters.flush();
    return c.json(await readAudit(services.storage));
  });
}
