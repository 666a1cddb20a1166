import { getMessageStatus } from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { apiError } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { match } from "ts-pattern";
import { findMessage } from "../../messages/find-message.js";
import type { MessageNotFound } from "../../messages/find-message.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";
import { scopeOf } from "../scope-of.js";

/** Adds `GET /sms/status/:message_id`. */
export function routeGetMessageStatus(app: Hono<GatewayEnv>, services: Services): void {
  const { path, request } = getMessageStatus;
  app.get(path, requirePermission(services, "sms.read"), validator("param", request.params), async (c) => {
    const { message_id } = c.req.valid("param");
    const found = await findMessage(services.storage.database, scopeOf(c.get("caller")), message_id);
    if (!found.ok) throw statusError(found.error);
    return c.json(found.value);
  });
}

function statusError(failure: MessageNotFound): SmsApiError<EndpointCode<typeof getMessageStatus>> {
  return match(failure)
    .returnType<SmsApiError<EndpointCode<typeof getMessageStatus>>>()
    .with({ kind: "message-not-found" }, () => apiError("NOT_FOUND"))
    .exhaustive();
}
