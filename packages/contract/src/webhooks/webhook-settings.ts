import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { userReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { storableText } from "../storable-text.js";
import { webhookFields } from "./webhook-fields.js";

/** `null` and `""` disable the channel. Whether the address may be called at all, only the server can tell. */
const url = z.optional(
  z.nullable(
    z.union([
      z.literal(""),
      // A URL may end in control characters, which its parser takes away.
      z.url({ protocol: /^https?$/ }).check(z.maxLength(2048), z.regex(storableText)),
    ]),
  ),
);
const fields = z.optional(
  z.array(z.enum(webhookFields)).check(z.minLength(1), z.maxLength(webhookFields.length)),
);

/**
 * The body of a change of the webhooks; a member that is left out stays as it is. A body that is no object fails as
 * INVALID_BODY, a member as INVALID_PARAMS.
 *
 * The API's pages name codes of their own here (INVALID_URL, INVALID_SECRET, INVALID_FIELDS, INVALID_TOGGLE,
 * CONFLICTING_FIELDS) that its error reference does not list: a client meets them as `unrecognized`, and this contract
 * answers INVALID_PARAMS.
 */
export const putWebhooksRequestSchema = withErrorCode(
  z
    .object({
      impression_url: withErrorCode(url, "INVALID_PARAMS"),
      click_url: withErrorCode(url, "INVALID_PARAMS"),
      conversion_url: withErrorCode(url, "INVALID_PARAMS"),
      delivery_url: withErrorCode(url, "INVALID_PARAMS"),
      impression_fields: withErrorCode(fields, "INVALID_PARAMS"),
      click_fields: withErrorCode(fields, "INVALID_PARAMS"),
      conversion_fields: withErrorCode(fields, "INVALID_PARAMS"),
      delivery_fields: withErrorCode(fields, "INVALID_PARAMS"),
      /** Whether repeated clicks of one recipient are reported once. */
      unique_clicks_only: withErrorCode(z.optional(z.boolean()), "INVALID_PARAMS"),
      /** Signs every event; write-only. `null` keeps the one that is set. */
      signing_secret: withErrorCode(
        z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(64), z.regex(storableText)))),
        "INVALID_PARAMS",
      ),
      /** `true` takes the secret away: events are then unsigned. */
      clear_signing_secret: withErrorCode(z.optional(z.boolean()), "INVALID_PARAMS"),
    })
    .check(
      z.refine(
        ({ signing_secret, clear_signing_secret }) =>
          typeof signing_secret !== "string" || clear_signing_secret !== true,
        "Give a signing_secret or clear it, not both.",
      ),
    ),
  { default: "INVALID_BODY", custom: "INVALID_PARAMS" },
);

/** How the webhooks of a workspace are set. The secret itself is never shown. */
export const webhookSettingsSchema = z.looseObject({
  impression_url: z.nullable(z.string()),
  click_url: z.nullable(z.string()),
  conversion_url: z.nullable(z.string()),
  delivery_url: z.nullable(z.string()),
  impression_fields: z.array(z.string()),
  click_fields: z.array(z.string()),
  conversion_fields: z.array(z.string()),
  delivery_fields: z.array(z.string()),
  unique_clicks_only: z.boolean(),
  has_signing_secret: z.boolean(),
});

/** The body of a change of the webhooks. */
export type PutWebhooksRequest = z.output<typeof putWebhooksRequestSchema>;

/** How the webhooks of a workspace are set. */
export type WebhookSettings = z.output<typeof webhookSettingsSchema>;

/** Shows how the webhooks of the workspace are set. Needs the permission `webhooks.read`. */
export const getWebhooks = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/webhooks",
  request: {},
  response: webhookSettingsSchema,
  errors: userReadCodes,
  honoursIdempotencyKey: false,
});

/** Changes the webhooks of the workspace, and shows how they are set now. Needs the permission `webhooks.write`. */
export const putWebhooks = /* @__PURE__ */ defineEndpoint({
  method: "PUT",
  path: "/user/webhooks",
  request: { body: putWebhooksRequestSchema },
  response: webhookSettingsSchema,
  errors: /* @__PURE__ */ mergeCodes(userReadCodes, ["INVALID_BODY", "INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
