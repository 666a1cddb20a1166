import { expect, test } from "vitest";
import {
  abortedFailure,
  httpFailure,
  invalidResponseFailure,
  networkFailure,
  timeoutFailure,
  unrecognizedFailure,
} from "./make-failure.js";

function facts(httpStatus: number) {
  return { httpStatus, requestId: undefined, retryAfterMs: undefined };
}

const unknown = (error_code: string) =>
  unrecognizedFailure(facts(503), { status: false, error_code, description: "" }, undefined);

test.each([
  [() => httpFailure(facts(400)), "HTTP 400 without an error envelope."],
  [() => httpFailure(facts(503)), "HTTP 503 without an error envelope."],
  [() => httpFailure(facts(399)), "HTTP 399 is not followed."],
  [() => httpFailure(facts(302)), "HTTP 302 is not followed."],
  [() => invalidResponseFailure(facts(200), "not-json"), "HTTP 200 with an unusable body: not-json."],
  [() => networkFailure("ECONNRESET", "unknown"), "The connection failed (ECONNRESET)."],
  [() => networkFailure(undefined, "unknown"), "The connection failed."],
  [() => timeoutFailure(), "No complete answer in time."],
  [() => abortedFailure(), "Aborted by the caller."],
  [() => unknown("NEW_CODE"), "NEW_CODE (HTTP 503): unknown-code."],
  [() => unknown("30007"), "unprintable code (HTTP 503): unknown-code."],
  [() => unknown("call +447700900123"), "unprintable code (HTTP 503): unknown-code."],
])("the message for a log says what came: %#", (make, message) => {
  expect(make().message).toBe(message);
});

test("a success that cannot be used has no issues unless the schema named some", () => {
  expect(invalidResponseFailure(facts(200), "too-large").issues).toEqual([]);
});
