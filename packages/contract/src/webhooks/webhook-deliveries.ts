import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { userReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idSchema } from "../id.js";
import { pageMembers } from "../messages/message-filters.js";
import { webhookTypes } from "./webhook-fields.js";

/** The body of a test. A body that is no object fails as INVALID_BODY, a member as INVALID_PARAMS. */
export const testWebhookRequestSchema = withErrorCode(
  z.object({
    /** Which URL is tried. Default: `delivery`. */
    type: withErrorCode(z._default(z.enum(webhookTypes), "delivery"), "INVALID_PARAMS"),
  }),
  "INVALID_BODY",
);

/** How one request to a webhook went. */
const attemptMembers = {
  type: z.string(),
  url: z.string(),
  /** Whether the receiver answered with a 2xx in time. */
  delivered: z.boolean(),
  /** `null` when no answer came. */
  http_status: z.nullable(z.number()),
  /** Why no answer came: a word such as `timeout`. */
  error: z.nullable(z.string()),
  duration_ms: z.number(),
};

/** How the test went. `status: true` says that a request was made, not that it was taken: look at `delivered`. */
export const testWebhookResponseSchema = z.looseObject({ status: z.literal(true), ...attemptMembers });

/** The query of the logs, with its defaults filled in. Fails as INVALID_PARAMS. */
export const listWebhookLogsQuerySchema = withErrorCode(
  z.object({ ...pageMembers, type: z.optional(z.enum(webhookTypes)) }),
  "INVALID_PARAMS",
);

/** A page of the requests that were made to webhooks, newest first; kept for some days. */
export const listWebhookLogsResponseSchema = z.looseObject({
  logs: z.array(
    z.looseObject({
      id: idSchema,
      /** `null` for a test. */
      message_id: z.nullable(z.string()),
      /** From 1 to 3. */
      attempt: z.number(),
      ...attemptMembers,
      created_at: z.string(),
    }),
  ),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
  total_pages: z.number(),
});

/** How the test of a webhook went. */
export type TestWebhookResponse = z.output<typeof testWebhookResponseSchema>;

/** A page of the requests that were made to webhooks. */
export type ListWebhookLogsResponse = z.output<typeof listWebhookLogsResponseSchema>;

/**
 * Sends a made-up event to a URL of the workspace and says how it was taken. NOT_FOUND when no URL is set. Needs the
 * permission `webhooks.write`.
 *
 * The API's pages do not show the body or the answer; both are this contract's choice.
 */
export const testWebhook = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/user/webhooks/test",
  request: { body: testWebhookRequestSchema },
  response: testWebhookResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(userReadCodes, ["INVALID_BODY", "INVALID_PARAMS", "NOT_FOUND"]),
  honoursIdempotencyKey: false,
});

/**
 * Lists the requests that were made to the workspace's webhooks. Needs the permission `webhooks.read`.
 *
 * The API's pages do not show the answer; it is this contract's choice.
 */
export const listWebhookLogs = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/webhooks/logs",
  request: { query: listWebhookLogsQuerySchema },
  response: listWebhookLogsResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(userReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
