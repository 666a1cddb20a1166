import { errorCodes, isErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { endpoints } from "./endpoints.js";

const all = Object.entries(endpoints);

test.each(all)("%s lists codes of the registry, each once", (_, { errors }) => {
  expect(errors.filter((code) => !isErrorCode(code))).toEqual([]);
  expect(new Set(errors).size).toBe(errors.length);
  expect(Object.isFrozen(errors)).toBe(true);
});

test.each(all)("%s can fail internally", (_, { errors }) => {
  expect(errors).toContain("INTERNAL_ERROR");
});

test("every code of the registry can be answered by some endpoint", () => {
  const answered = new Set<string>(all.flatMap(([, { errors }]) => errors));
  expect(errorCodes.filter((code) => !answered.has(code))).toEqual([]);
});

test("codes stand only where their cause can occur", () => {
  const withCode = (code: string) =>
    all.filter(([, { errors }]) => errors.some((e) => e === code)).map(([name]) => name);
  expect(withCode("DB_ERROR")).toEqual(["sendSms"]);
  expect(withCode("INSUFFICIENT_BALANCE")).toEqual(["sendSms"]);
  expect(withCode("NOT_FOUND")).toEqual(["getMessageStatus", "testWebhook"]);
  expect(withCode("INVALID_CREDENTIALS")).toEqual(["login", "secondFactor"]);
  expect(withCode("TOO_MANY_ATTEMPTS")).toEqual(["login", "secondFactor"]);
  expect(withCode("INVALID_BODY")).toEqual([
    "sendSms",
    "putWebhooks",
    "testWebhook",
    "login",
    "secondFactor",
  ]);
  expect(withCode("INVALID_API_KEY")).not.toContain("listWorkspaces");
  // The header names a workspace by its id, so that a deleted one is another's: only a key can be bound to it.
  expect(withCode("WORKSPACE_NOT_AVAILABLE")).not.toContain("listWorkspaces");
  expect(withCode("FORBIDDEN")).not.toContain("getProfile");
});

test("no two endpoints share a method and a path, and paths are below the base path", () => {
  const routes = all.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(routes).size).toBe(routes.length);
  expect(all.filter(([, { path }]) => !/^\/[a-z]/.test(path) || path.startsWith("/api"))).toEqual([]);
});

test("only the send honours an idempotency key", () => {
  expect(all.filter(([, e]) => e.honoursIdempotencyKey).map(([name]) => name)).toEqual(["sendSms"]);
});
