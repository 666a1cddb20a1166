import { expect, test } from "vitest";
import { printableCode, redact } from "./redact.js";

test.each([
  ["Sent to +44 (7700) 900-123.", "Sent to [number]."],
  ["447700900123 is no recipient", "[number] is no recipient"],
  ["HTTP 503 after 120000 ms", "HTTP 503 after 120000 ms"],
  ["key sk_live_abc is disabled", "key [secret] is disabled"],
  ["token eyJhbGciOi.eyJzdWIi.c2ln expired", "token [secret] expired"],
  [`hash ${"0a".repeat(16)} differs`, "hash [secret] differs"],
  ["an incomprehensibility", "an incomprehensibility"],
])("%j is shown as %j", (text, shown) => {
  expect(redact(text)).toBe(shown);
});

test("a text is cut to 300 characters, before anything is looked for in it", () => {
  expect(redact("word ".repeat(1000))).toBe("word ".repeat(60));
});

test.each(["NEW_CODE", "a", "rate-limit.v2", `A${"b".repeat(63)}`])("the code %s is printable", (code) => {
  expect(printableCode(code)).toBe(code);
});

test.each(["", "7700900123", "two words", "\nNEW_CODE", "NEW_CODE\n", `A${"b".repeat(64)}`, "_CODE"])(
  "the code %j is not printable",
  (code) => {
    expect(printableCode(code)).toBe("unprintable code");
  },
);
