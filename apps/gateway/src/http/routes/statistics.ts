import { getCountryStatistics, getDailyStatistics, getStatistics } from "@error-model/contract";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { readCountryStatistics, readDailyStatistics, readStatistics } from "../../statistics/statistics.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";
import { scopeOf } from "../scope-of.js";

/** Adds `GET /sms/stats`, `GET /sms/stats/daily` and `GET /sms/stats/by-country`. */
export function routeStatistics(app: Hono<GatewayEnv>, services: Services): void {
  const { storage, now } = services;
  const permission = requirePermission(services, "sms.read");
  // The three endpoints take the same query.
  const query = validator("query", getStatistics.request.query);
  app.get(getStatistics.path, permission, query, async (c) =>
    c.json(await readStatistics(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now())),
  );
  app.get(getDailyStatistics.path, permission, query, async (c) =>
    c.json(
      await readDailyStatistics(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now()),
    ),
  );
  app.get(getCountryStatistics.path, permission, query, async (c) =>
    c.json(
      await readCountryStatistics(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now()),
    ),
  );
}
