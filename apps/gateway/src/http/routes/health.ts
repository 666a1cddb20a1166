import type { Hono } from "hono";
import { match } from "ts-pattern";
import type { GatewayEnv } from "../gateway-env.js";
import type { ReadinessCheck } from "../readiness.js";

const NO_STORE = { "Cache-Control": "no-store" };

/**
 * Adds the probes of whoever runs the gateway: `GET /healthz` says that the process answers, `GET /readyz` with 200 or 503
 * whether it should be sent requests. A database that is away makes it unready, not unhealthy: a restart would not help.
 */
export function routeHealth(app: Hono<GatewayEnv>, readiness: ReadinessCheck): void {
  app.get("/healthz", (c) => c.json({ healthy: true }, 200, NO_STORE));
  app.get("/readyz", async (c) =>
    match(await readiness.check())
      .with({ kind: "ready" }, () => c.json({ ready: true }, 200, NO_STORE))
      .with({ kind: "stopping" }, ({ kind }) => c.json({ ready: false, reason: kind }, 503, NO_STORE))
      .with({ kind: "database-unavailable" }, ({ kind }) =>
        c.json({ ready: false, reason: kind }, 503, NO_STORE),
      )
      .exhaustive(),
  );
}
