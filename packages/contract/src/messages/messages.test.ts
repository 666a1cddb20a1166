import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { isFinalDeliveryStatus } from "./delivery-status.js";
import { listMessagesQuerySchema, listMessagesResponseSchema } from "./list-messages.js";
import { messageStatusParamsSchema, messageStatusResponseSchema } from "./message-status.js";

const message = {
  recipient: "+420601123456",
  segments: 1,
  message: "Hello",
  sender_id: "Acme",
  status: "DELIVRD",
  status_code: "000",
  cost: 0.05,
  created_at: "2026-01-02T03:04:05Z",
  delivered_at: null,
};

test("a status answer parses, with a boolean outside and a word inside", () => {
  const body = {
    status: true,
    message: { message_id: "api_7_1732275500123456789_00112233aabbccdd", ...message },
  };
  expect(validate(messageStatusResponseSchema, body)).toEqual({ ok: true, value: body });
});

test("a list answer parses without an outer status, and ids become text", () => {
  const row = { id: 12, client_message_id: "api_7_1_a", ...message };
  const body = { messages: [row], total: 1, page: 1, limit: 25, total_pages: 1 };
  expect(validate(listMessagesResponseSchema, body)).toEqual({
    ok: true,
    value: { ...body, messages: [{ ...row, id: "12" }] },
  });
});

test.each(["", "a/b", "..", "a b", "é", "a".repeat(129)])("%j is no message id", (message_id) => {
  expect(validate(messageStatusParamsSchema, { message_id })).toMatchObject({
    ok: false,
    error: { error_code: "INVALID_PARAMS" },
  });
});

test("a query gets its defaults, and digits become numbers", () => {
  expect(validate(listMessagesQuerySchema, {})).toEqual({ ok: true, value: { page: 1, limit: 25 } });
  expect(validate(listMessagesQuerySchema, { page: "2", limit: "100", from: "2026-02-01" })).toEqual({
    ok: true,
    value: { page: 2, limit: 100, from: "2026-02-01" },
  });
});

test("a validated query validates again to itself, so that a client may send either", () => {
  const query = { page: 2, limit: 10, status: "delivered" };
  expect(validate(listMessagesQuerySchema, query)).toEqual({ ok: true, value: query });
});

test.each([
  { page: "0" },
  { page: "" },
  { page: "1e3" },
  { page: "0x10" },
  { page: "1.5" },
  { page: ["1", "2"] },
  { limit: "101" },
  { limit: "-1" },
  { status: "DELIVRD" },
  { phone: "abc" },
  { sender: "" },
  { sender: "a\0" },
  { country: "\0" },
  { phone: "1\0" },
  { period: "week" },
  { from: "2026-02-30" },
  { from: "01.02.2026" },
  { from: "0000-01-01" },
  { from: "1999-12-31" },
  { to: "3000-01-01" },
  { to: "9999-12-31" },
  { period: "7d", from: "2026-02-01" },
  { from: "2026-02-02", to: "2026-02-01" },
])("the query %j is INVALID_PARAMS", (query) => {
  expect(validate(listMessagesQuerySchema, query)).toMatchObject({
    ok: false,
    error: { error_code: "INVALID_PARAMS" },
  });
});

test.each([
  ["pending", false],
  ["sent", false],
  ["DELIVRD", true],
  ["failed", true],
  ["delivrd", false],
  ["ENROUTE", false],
])("status %s: final %j", (status, final) => {
  expect(isFinalDeliveryStatus(status)).toBe(final);
});
