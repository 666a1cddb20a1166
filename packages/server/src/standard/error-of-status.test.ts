import { expect, test } from "vitest";
import { errorOfStatus } from "./error-of-status.js";

const cause = new Error("refused");

test.each([
  [400, "INVALID_PARAMS", 400],
  [401, "UNAUTHORIZED", 401],
  [403, "FORBIDDEN", 403],
  [404, "NOT_FOUND", 404],
  [405, "NOT_FOUND", 404],
  [413, "INVALID_BODY", 400],
  [415, "INVALID_BODY", 400],
  [429, "RATE_LIMIT_EXCEEDED", 429],
])("a framework's %d is %s, and its exception the cause", (status, error_code, httpStatus) => {
  expect(errorOfStatus(status, cause)).toMatchObject({ error_code, httpStatus, cause });
});

test.each([
  [400, "The request is not valid."],
  [413, "The body is too large."],
  [415, "The body must be JSON, sent with Content-Type: application/json."],
])("a %d says what is wrong, as far as a status tells it", (status, text) => {
  expect(errorOfStatus(status, cause)?.message).toBe(text);
});

test.each([402, 418, 500, 503, 200, "404", undefined, null])("%j has no code", (status) => {
  expect(errorOfStatus(status, cause)).toBeUndefined();
});
