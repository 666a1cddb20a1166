import {
  exportUnifiedMessages as exportEndpoint,
  listMessages as listEndpoint,
  listUnifiedMessages as unifiedEndpoint,
} from "@error-model/contract";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { exportMessages } from "../../messages/export-messages.js";
import { listMessages, listUnifiedMessages } from "../../messages/list-messages.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { nodeBindings } from "../node-bindings.js";
import { requirePermission } from "../require-permission.js";
import { scopeOf } from "../scope-of.js";
import { streamText } from "../stream-text.js";

/** Adds `GET /sms/messages`, `GET /sms/messages/unified` and its CSV export. */
export function routeListMessages(app: Hono<GatewayEnv>, services: Services): void {
  const { storage, now, onBackgroundError } = services;
  const permission = requirePermission(services, "sms.read");
  app.get(listEndpoint.path, permission, validator("query", listEndpoint.request.query), async (c) =>
    c.json(await listMessages(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now())),
  );
  app.get(unifiedEndpoint.path, permission, validator("query", unifiedEndpoint.request.query), async (c) =>
    c.json(
      await listUnifiedMessages(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now()),
    ),
  );
  app.get(exportEndpoint.path, permission, validator("query", exportEndpoint.request.query), async (c) => {
    const pages = exportMessages(storage.database, scopeOf(c.get("caller")), c.req.valid("query"), now());
    const headers = {
      "content-type": `${exportEndpoint.responseType}; charset=utf-8; header=present`,
      "content-disposition": 'attachment; filename="messages.csv"',
    };
    return streamText(pages, headers, { outgoing: nodeBindings(c).outgoing, onError: onBackgroundError });
  });
}
