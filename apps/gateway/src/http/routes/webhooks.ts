import {
  getWebhooks,
  listWebhookLogs as logsEndpoint,
  putWebhooks,
  testWebhook as testEndpoint,
} from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { apiError } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { validator } from "@error-model/server/hono";
import type { Hono } from "hono";
import { match, P } from "ts-pattern";
import { listWebhookLogs, testWebhook } from "../../webhooks/webhook-logs.js";
import type { NoWebhook } from "../../webhooks/webhook-logs.js";
import { changeWebhooks, readWebhooks } from "../../webhooks/webhook-settings.js";
import type { ChangeFailure } from "../../webhooks/webhook-settings.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";

/** Adds `GET` and `PUT /user/webhooks`, `POST /user/webhooks/test` and `GET /user/webhooks/logs`. */
export function routeWebhooks(app: Hono<GatewayEnv>, services: Services): void {
  const { storage, webhooks, now } = services;
  const mayRead = requirePermission(services, "webhooks.read");
  const mayWrite = requirePermission(services, "webhooks.write");
  app.get(getWebhooks.path, mayRead, async (c) =>
    c.json(await readWebhooks(storage.database, c.get("caller").workspaceId)),
  );
  app.put(putWebhooks.path, mayWrite, validator("json", putWebhooks.request.body), async (c) => {
    const { workspaceId } = c.get("caller");
    const change = c.req.valid("json");
    const changed = await changeWebhooks(storage, webhooks, { workspaceId, change, now });
    if (!changed.ok) throw changeError(changed.error);
    return c.json(changed.value);
  });
  app.post(testEndpoint.path, mayWrite, validator("json", testEndpoint.request.body), async (c) => {
    const { workspaceId } = c.get("caller");
    const tested = await testWebhook(storage, webhooks, {
      workspaceId,
      now,
      ...c.req.valid("json"),
    });
    if (!tested.ok) throw testError(tested.error);
    return c.json(tested.value);
  });
  app.get(logsEndpoint.path, mayRead, validator("query", logsEndpoint.request.query), async (c) =>
    c.json(await listWebhookLogs(storage.database, c.get("caller").workspaceId, c.req.valid("query"))),
  );
}

function changeError(failure: ChangeFailure): SmsApiError<EndpointCode<typeof putWebhooks>> {
  return match(failure)
    .returnType<SmsApiError<EndpointCode<typeof putWebhooks>>>()
    .with({ kind: "no-address" }, ({ member }) =>
      apiError("INVALID_PARAMS", undefined, {
        description: `${member} is no URL once values stand in place of the names in braces.`,
      }),
    )
    .with({ kind: "address-refused" }, ({ member }) =>
      apiError("INVALID_PARAMS", undefined, {
        description: `${member} leads to an address that webhooks must not go to. Give a public one.`,
      }),
    )
    .with({ kind: P.union("rolled-back", "outcome-unknown") }, ({ cause }) =>
      apiError("INTERNAL_ERROR", undefined, { cause }),
    )
    .exhaustive();
}

function testError(failure: NoWebhook): SmsApiError<EndpointCode<typeof testEndpoint>> {
  return match(failure)
    .returnType<SmsApiError<EndpointCode<typeof testEndpoint>>>()
    .with({ kind: "no-webhook" }, ({ type }) =>
      apiError("NOT_FOUND", undefined, { description: `No ${type}_url is set.` }),
    )
    .exhaustive();
}
