import { codesOf, defineRegistry, errorCodes, mergeRegistries, registry } from "@error-model/core";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { insufficientBalance, sampleError } from "../../test/sample-details.js";
import { apiError } from "./api-error-of-code.js";
import { createApiError } from "./create-api-error.js";
import { isApiError } from "./is-api-error.js";
import { makeApiError } from "./make-api-error.js";

test.each(errorCodes)("%s has the status and the text of the registry", (code) => {
  expect(sampleError(code)).toMatchObject({
    name: "ApiError",
    error_code: code,
    httpStatus: registry[code].httpStatus,
    message: registry[code].description,
  });
});

test("details are copied, frozen and checked", () => {
  const given = { ...insufficientBalance };
  const error = apiError("INSUFFICIENT_BALANCE", given);
  given.balance = 5;
  expect(error.details).toEqual(insufficientBalance);
  expect(Object.isFrozen(error.details)).toBe(true);
});

test.each<[string, string, object | undefined, RegExp]>([
  ["a missing member", "INSUFFICIENT_BALANCE", { ...insufficientBalance, segments: undefined }, /"segments"/],
  ["no details at all", "INSUFFICIENT_BALANCE", undefined, /"INSUFFICIENT_BALANCE".*"balance" is missing/],
  [
    "a member of the wrong type",
    "INSUFFICIENT_BALANCE",
    { ...insufficientBalance, currency: 7 },
    /"currency" is not what its schema allows\.$/,
  ],
  [
    "a number that JSON cannot hold",
    "INSUFFICIENT_BALANCE",
    { ...insufficientBalance, balance: NaN },
    /balance/,
  ],
  [
    "a member that is not declared",
    "INSUFFICIENT_BALANCE",
    { ...insufficientBalance, phone: "x" },
    /"phone"/,
  ],
  ["details of a code without any", "NOT_FOUND", { id: "secret-value" }, /"NOT_FOUND".*no detail "id"/],
  ["an unknown code", "NOPE", undefined, /"NOPE".*no such code/],
  ["an inherited name", "constructor", undefined, /no such code/],
  ["a prototype's name", "__proto__", undefined, /no such code/],
])("refuses %s by name, without its value", (_, code, details, complaint) => {
  const make = () => makeApiError(registry, code, details);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(complaint);
  expect(make).not.toThrow(/secret-value/);
});

test("an expected error walks no stack unless asked to, and leaves the limit as it was", () => {
  const limit = Error.stackTraceLimit;
  expect(apiError("NOT_FOUND").stack).not.toMatch(/\n\s+at /);
  expect(apiError("NOT_FOUND", undefined, { stack: true }).stack).toMatch(/\n\s+at /);
  expect(Error.stackTraceLimit).toBe(limit);
});

test("a server's failure keeps its stack and its cause", () => {
  const cause = new Error("connection lost");
  const error = apiError("DB_ERROR", undefined, { cause });
  expect(error.stack).toMatch(/\n\s+at /);
  expect(error.cause).toBe(cause);
});

test("an error is recognised by its brand, also from another copy of the package", () => {
  const foreign = { [Symbol.for("@error-model/server/ApiError")]: true };
  expect(isApiError(apiError("NOT_FOUND"))).toBe(true);
  expect(isApiError(foreign)).toBe(true);
});

test.each([null, undefined, "ApiError", 1, new Error("x"), { name: "ApiError" }, () => null])(
  "%j is no API error",
  (value) => {
    expect(isApiError(value)).toBe(false);
  },
);

test("asking a revoked proxy or one with hostile traps does not throw", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = new Proxy(
    {},
    {
      has: () => {
        throw new Error("no");
      },
    },
  );
  expect(isApiError(proxy)).toBe(false);
  expect(isApiError(hostile)).toBe(false);
});

test("a merged registry has an apiError of its own", () => {
  const own = defineRegistry({
    QUOTA_EXCEEDED: {
      httpStatus: 403,
      category: "authorization",
      retry: "never",
      outcome: "not-applied",
      action: "contact-support",
      alert: false,
      description: "The quota is used up.",
      details: { quota: z.number() },
    },
  });
  const merged = mergeRegistries(registry, own);
  const raise = createApiError(merged);
  expect(codesOf(merged)).toHaveLength(31);
  expect(raise("QUOTA_EXCEEDED", { quota: 5 })).toMatchObject({ httpStatus: 403, details: { quota: 5 } });
  expect(raise("NOT_FOUND").httpStatus).toBe(404);
});
