import { expect, test } from "vitest";
import { errorOfStatus } from "./error-of-status.js";

const cause = new Error("refused");

test.each([
  [400, "INVALID_BODY", 400],
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

test("a 415 says what the body must be", () => {
  expect(errorOfStatus(415, cause)?.message).toBe(
    "The body must be JSON, sent with Content-Type: application/json.",
  );
});

test.each([402, 418, 500, 503, 200, "404", undefined, null])("%j has no code", (status) => {
  expect(errorOfStatus(status, cause)).toBeUndefined();
});
