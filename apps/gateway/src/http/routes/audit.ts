import { apiError } from "@error-model/server";
import type { Hono } from "hono";
import { hashSecret, hashesEqual } from "../../accounts/api-key.js";
import { readAudit } from "../../audit/audit.js";
import type { GatewayEnv, Services } from "../gateway-env.js";

/** Adds `GET /internal/audit` for whoever has the operator's token. It is no part of the API, and meets no faults. */
export function routeAudit(app: Hono<GatewayEnv>, services: Services, operatorToken: string): void {
  const expected = `Bearer ${operatorToken}`;
  app.get("/internal/audit", async (c) => {
    // Hashes have one length, so that the comparison does not tell that of the token.
    const given = c.req.header("authorization") ?? "";
    if (!hashesEqual(hashSecret(given), hashSecret(expected))) throw apiError("UNAUTHORIZED");
    await services.counters.flush();
    return c.json(await readAudit(services.storage));
  });
}
