import { listWorkspaces as endpoint } from "@error-model/contract";
import type { Hono } from "hono";
import { listWorkspaces } from "../../workspaces/list-workspaces.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requireSession } from "../require-caller.js";

/** Adds `GET /user/workspaces`. */
export function routeListWorkspaces(app: Hono<GatewayEnv>, services: Services): void {
  app.get(endpoint.path, requireSession(services), async (c) =>
    c.json(await listWorkspaces(services.storage.database, c.get("caller").accountId)),
  );
}
