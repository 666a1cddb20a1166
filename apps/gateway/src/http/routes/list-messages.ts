import { listMessages as endpoint } from "@error-model/contract";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { listMessages } from "../../messages/list-messages.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET /sms/messages`. */
export function routeListMessages(app: Hono<GatewayEnv>, services: Services): void {
  const { path, request } = endpoint;
  app.get(path, requirePermission(services, "sms.read"), validator("query", request.query), async (c) => {
    const { accountId } = c.get("caller");
    const query = c.req.valid("query");
    return c.json(await listMessages(services.storage.database, accountId, query, services.now()));
  });
}
