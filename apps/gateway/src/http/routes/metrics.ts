import type { Hono } from "hono";
import type { Metrics } from "../../metrics/metrics.js";
import type { GatewayEnv } from "../gateway-env.js";
import { requireOperator } from "../operator.js";

/** Adds `GET /metrics`, for a Prometheus that has the operator's token. */
export function routeMetrics(app: Hono<GatewayEnv>, metrics: Metrics, operatorToken: string): void {
  app.get("/metrics", requireOperator(operatorToken), async (c) => {
    const { text, contentType } = await metrics.read();
    return c.body(text, 200, { "Content-Type": contentType });
  });
}
