import { expect, test } from "vitest";
import { apiError } from "./api-error-of-code.js";
import { API_ERROR_BRAND } from "./brand.js";
import { isApiError } from "./is-api-error.js";

test("an API error is one, and so is what bears its brand", () => {
  expect(isApiError(apiError("NOT_FOUND"))).toBe(true);
  expect(isApiError({ [API_ERROR_BRAND]: true })).toBe(true);
});

test.each([
  ["an error", new Error("x")],
  ["an envelope", { status: false, error_code: "NOT_FOUND", description: "x" }],
  ["a brand that says no", { [API_ERROR_BRAND]: false }],
  ["a brand that says nearly yes", { [API_ERROR_BRAND]: 1 }],
  ["a branded function", Object.assign(() => 0, { [API_ERROR_BRAND]: true })],
  ["null", null],
  ["undefined", undefined],
  ["a text", "ApiError"],
  ["a number", 401],
  ["a symbol", API_ERROR_BRAND],
])("%s is none", (_, value) => {
  expect(isApiError(value)).toBe(false);
});
