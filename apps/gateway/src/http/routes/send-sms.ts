import { sendSms } from "@error-model/contract";
import type { EndpointCode } from "@error-model/core";
import { apiError } from "@error-model/server";
import type { SmsApiError } from "@error-model/server";
import { validator } from "@error-model/server/hono";
import type { Context, Hono } from "hono";
import { match } from "ts-pattern";
import { sendMessages } from "../../messages/send-messages.js";
import type { SendFailure } from "../../messages/send-failure.js";
import { microsToNumber } from "../../money/micros.js";
import type { Statement } from "../../storage/exchange.js";
import { isDataException } from "../../storage/is-data-exception.js";
import type { GatewayEnv, Services } from "../gateway-env.js";
import { requirePermission } from "../require-permission.js";
import { scopeOf } from "../scope-of.js";

/** Adds `POST /sms/send`. */
export function routeSendSms(app: Hono<GatewayEnv>, services: Services): void {
  const { path, request } = sendSms;
  app.post(
    path,
    requirePermission(services, "sms.send", notAppliedError),
    validator("header", request.headers),
    validator("json", request.body),
    async (c) => {
      const sent = await sendMessages(services, {
        scope: scopeOf(c.get("caller")),
        request: c.req.valid("json"),
        idempotencyKey: c.req.valid("header")["idempotency-key"],
        now: services.now(),
        queueDelayMs: services.queueDelayMs,
        beforeCommit: databaseFault(c, services),
      });
      if (!sent.ok) throw sendError(sent.error);
      return c.body(sent.value, 200, { "content-type": "application/json" });
    },
  );
}

/** A statement that the database really refuses, so that an injected failure takes the way of a true one. */
const REFUSED_STATEMENT: Statement = {
  text: "do $$ begin raise exception using errcode = 'serialization_failure'; end $$",
  values: [],
};

function databaseFault(c: Context<GatewayEnv>, { counters }: Services) {
  if (c.get("fault")?.kind !== "db") return undefined;
  return () => {
    counters.increment("fault:db");
    return REFUSED_STATEMENT;
  };
}

function sendError(failure: SendFailure): SmsApiError<EndpointCode<typeof sendSms>> {
  return match(failure)
    .returnType<SmsApiError<EndpointCode<typeof sendSms>>>()
    .with({ kind: "invalid-number" }, ({ index }) =>
      apiError("INVALID_TO", undefined, { description: `to[${index}] is not a phone number that exists.` }),
    )
    .with({ kind: "text-too-long" }, ({ limit }) =>
      apiError("INVALID_MESSAGE", undefined, {
        description: `message must not be longer than ${limit} characters.`,
      }),
    )
    .with({ kind: "insufficient-balance" }, (figures) =>
      apiError("INSUFFICIENT_BALANCE", {
        balance: microsToNumber(figures.balance),
        estimated_cost: microsToNumber(figures.estimatedCost),
        currency: figures.currency,
        total_recipients: figures.totalRecipients,
        billable_recipients: figures.billableRecipients,
        segments: figures.segments,
      }),
    )
    .with({ kind: "idempotency-key-reused" }, () =>
      apiError("INVALID_PARAMS", undefined, {
        description: "This Idempotency-Key was used for another request.",
      }),
    )
    .with({ kind: "rolled-back" }, ({ cause }) => notAppliedError(cause))
    .with({ kind: "outcome-unknown" }, ({ cause }) => apiError("INTERNAL_ERROR", undefined, { cause }))
    .exhaustive();
}

/** DB_ERROR says that repeating is worth while, which would never end for a value that the database refuses. */
function notAppliedError(cause: unknown): SmsApiError<EndpointCode<typeof sendSms>> {
  return apiError(isDataException(cause) ? "INTERNAL_ERROR" : "DB_ERROR", undefined, { cause });
}
