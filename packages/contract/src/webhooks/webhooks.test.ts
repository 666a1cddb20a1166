import { validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { listWebhookLogsQuerySchema, testWebhookRequestSchema } from "./webhook-deliveries.js";
import { putWebhooksRequestSchema } from "./webhook-settings.js";

test.each<[string, object]>([
  ["nothing", {}],
  ["one address", { delivery_url: "https://example.com/hook?x=1" }],
  ["a channel that is disabled", { click_url: null, impression_url: "" }],
  ["members of the body", { delivery_fields: ["message_id", "workspace_id"] }],
  ["a secret", { signing_secret: "s" }],
  ["a secret that stays", { signing_secret: null, clear_signing_secret: true }],
  ["a toggle", { unique_clicks_only: false }],
])("a change takes %s", (_, body) => {
  expect(validate(putWebhooksRequestSchema, body)).toEqual({ ok: true, value: body });
});

test.each<[unknown, ErrorCode]>([
  [[], "INVALID_BODY"],
  ["text", "INVALID_BODY"],
  [{ delivery_url: 5 }, "INVALID_PARAMS"],
  [{ delivery_url: "ftp://example.com" }, "INVALID_PARAMS"],
  [{ delivery_url: "example.com/hook" }, "INVALID_PARAMS"],
  [{ delivery_url: `https://example.com/${"x".repeat(2048)}` }, "INVALID_PARAMS"],
  [{ delivery_url: "https://example.com/\0" }, "INVALID_PARAMS"],
  [{ delivery_url: "https://example.com/\ud800" }, "INVALID_PARAMS"],
  [{ delivery_fields: [] }, "INVALID_PARAMS"],
  [{ delivery_fields: null }, "INVALID_PARAMS"],
  [{ delivery_fields: ["message_id", "password"] }, "INVALID_PARAMS"],
  [{ unique_clicks_only: "yes" }, "INVALID_PARAMS"],
  [{ signing_secret: "" }, "INVALID_PARAMS"],
  [{ signing_secret: "x".repeat(65) }, "INVALID_PARAMS"],
  [{ signing_secret: 5 }, "INVALID_PARAMS"],
  [{ signing_secret: "new", clear_signing_secret: true }, "INVALID_PARAMS"],
])("the change %j is refused with %s", (body, code) => {
  expect(validate(putWebhooksRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});

test("a test tries the delivery's address unless told otherwise", () => {
  expect(validate(testWebhookRequestSchema, {})).toEqual({ ok: true, value: { type: "delivery" } });
  expect(validate(testWebhookRequestSchema, { type: "fax" })).toMatchObject({
    error: { error_code: "INVALID_PARAMS" },
  });
  expect(validate(testWebhookRequestSchema, null)).toMatchObject({ error: { error_code: "INVALID_BODY" } });
});

test("logs are read by page and by type", () => {
  expect(validate(listWebhookLogsQuerySchema, { type: "click", page: "2" })).toEqual({
    ok: true,
    value: { type: "click", page: 2, limit: 25 },
  });
});
