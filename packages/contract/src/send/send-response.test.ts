import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { isPartialSend } from "./is-partial-send.js";
import { rowStatus } from "./row-status.js";
import { sendResponseSchema } from "./send-response.js";

const id = "api_7_1732275500123456789_00112233aabbccdd";
const summary = {
  total_recipients: 2,
  total_segments: 2,
  total_cost: 0.1,
  encoding: "GSM-7",
  accepted_count: 1,
  blocked_count: 1,
  queue_error_count: 0,
  config_error_count: 0,
  db_error_count: 0,
};
const accepted = { dnis: "+420601123456", message_id: id, segments: 2, status: "accepted" };
const blocked = { dnis: "+882100000000", message_id: null, segments: 2, status: "blocked_country" };
const body = {
  status: true,
  messages: [{ dnis: accepted.dnis, message_id: id, segment_num: 2 }],
  results: [accepted, blocked],
  summary,
};

test("a documented answer parses, and members of a newer server survive", () => {
  const newer = { ...body, sandbox: true, trace: "x", results: [{ ...accepted, operator: "O2" }] };
  expect(validate(sendResponseSchema, body)).toEqual({ ok: true, value: body });
  expect(validate(sendResponseSchema, newer)).toEqual({ ok: true, value: newer });
});

test("a row status of a newer server is kept verbatim", () => {
  const row = { ...accepted, status: "held_for_review" };
  expect(validate(sendResponseSchema, { ...body, results: [row] })).toMatchObject({
    ok: true,
    value: { results: [{ status: "held_for_review" }] },
  });
  expect(rowStatus(row)).toBe("unrecognized");
  expect(rowStatus(blocked)).toBe("blocked_country");
});

test.each([
  ["an error envelope", { status: false, error_code: "DB_ERROR", description: "" }],
  ["an answer without results", { ...body, results: undefined }],
  ["text", "OK"],
])("%s is not a success", (_, value) => {
  expect(validate(sendResponseSchema, value).ok).toBe(false);
});

test("a send is partial as soon as one row was not accepted", () => {
  expect(isPartialSend({ results: [accepted] })).toBe(false);
  expect(isPartialSend({ results: [accepted, blocked] })).toBe(true);
  expect(isPartialSend({ results: [{ ...accepted, status: "held_for_review" }] })).toBe(true);
});
