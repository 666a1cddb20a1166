import { validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { sendRequestSchema } from "./send-request.js";

const good = { to: ["+420601123456"], message: "Hello", sender_id: "Acme" };
const numbers = (count: number) => Array.from({ length: count }, (_, i) => `+4206${String(10_000_000 + i)}`);

test.each([
  ["one recipient", good],
  ["100 recipients", { ...good, to: numbers(100) }],
  ["the shortest sender", { ...good, sender_id: "Ab1" }],
  ["the longest sender", { ...good, sender_id: "Abcdefghij1" }],
  ["a phone number as sender", { ...good, sender_id: "+420601123456" }],
  ["a text in any script", { ...good, message: "Привет, 世界 👋" }],
  ["a text of several lines", { ...good, message: "\nHello\r\n\tworld\n" }],
])("takes %s", (_, body) => {
  expect(validate(sendRequestSchema, body)).toEqual({ ok: true, value: body });
});

test("drops members that it does not know", () => {
  expect(validate(sendRequestSchema, { ...good, extra: 1 })).toEqual({ ok: true, value: good });
});

test.each<[string, unknown, ErrorCode]>([
  ["null", null, "INVALID_BODY"],
  ["an array", [good], "INVALID_BODY"],
  ["a text", JSON.stringify(good), "INVALID_BODY"],
  ["a number", 1, "INVALID_BODY"],
  ["no body", undefined, "INVALID_BODY"],
  ["an empty object", {}, "INVALID_TO"],
  ["to: missing", { ...good, to: undefined }, "INVALID_TO"],
  ["to: null", { ...good, to: null }, "INVALID_TO"],
  ["to: a text", { ...good, to: "+420601123456" }, "INVALID_TO"],
  ["to: an object", { ...good, to: { 0: "+420601123456" } }, "INVALID_TO"],
  ["to: empty", { ...good, to: [] }, "INVALID_TO"],
  ["to: a number without +", { ...good, to: ["420601123456"] }, "INVALID_TO"],
  ["to: country code 0", { ...good, to: ["+0601123456"] }, "INVALID_TO"],
  ["to: six digits", { ...good, to: ["+123456"] }, "INVALID_TO"],
  ["to: sixteen digits", { ...good, to: ["+1234567890123456"] }, "INVALID_TO"],
  ["to: a line break after the number", { ...good, to: ["+420601123456\n"] }, "INVALID_TO"],
  ["to: digits of another script", { ...good, to: ["+٤٢٠٦٠١١٢٣٤"] }, "INVALID_TO"],
  ["to: numbers as numbers", { ...good, to: [420601123456] }, "INVALID_TO"],
  ["to: 101 recipients", { ...good, to: numbers(101) }, "TOO_MANY_RECIPIENTS"],
  ["message: missing", { ...good, message: undefined }, "INVALID_MESSAGE"],
  ["message: empty", { ...good, message: "" }, "INVALID_MESSAGE"],
  ["message: blank", { ...good, message: " \n\t" }, "INVALID_MESSAGE"],
  ["message: U+0000 between letters", { ...good, message: "a\0b" }, "INVALID_MESSAGE"],
  ["message: the first half of an emoji", { ...good, message: "a\ud83d" }, "INVALID_MESSAGE"],
  ["message: the second half of an emoji", { ...good, message: "\udc4bb" }, "INVALID_MESSAGE"],
  ["message: not a text", { ...good, message: 5 }, "INVALID_MESSAGE"],
  ["sender_id: missing", { ...good, sender_id: undefined }, "INVALID_SENDER"],
  ["sender_id: empty", { ...good, sender_id: "" }, "INVALID_SENDER"],
  ["sender_id: two characters", { ...good, sender_id: "Ab" }, "INVALID_SENDER"],
  ["sender_id: twelve characters", { ...good, sender_id: "Abcdefghijkl" }, "INVALID_SENDER"],
  ["sender_id: a leading digit", { ...good, sender_id: "1Acme" }, "INVALID_SENDER"],
  ["sender_id: a space", { ...good, sender_id: "Ac me" }, "INVALID_SENDER"],
  ["sender_id: letters beyond ASCII", { ...good, sender_id: "Ácme" }, "INVALID_SENDER"],
])("refuses %s", (_, body, code) => {
  expect(validate(sendRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});

test.each<[unknown, ErrorCode]>([
  [{ sender_id: "", message: "", to: [] }, "INVALID_TO"],
  [{ sender_id: "", message: "", to: good.to }, "INVALID_MESSAGE"],
  [{ sender_id: "", message: "Hello", to: good.to }, "INVALID_SENDER"],
])("answers with the first code in the order to, message, sender_id: %j", (body, code) => {
  expect(validate(sendRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});

test("names the recipient that is wrong", () => {
  const result = validate(sendRequestSchema, { ...good, to: ["+420601123456", "nobody"] });
  expect(result).toMatchObject({ ok: false, error: { issues: [{ path: ["to", 1] }] } });
});
