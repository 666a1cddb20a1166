import { validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { loginRequestSchema, loginResponseSchema } from "./login.js";

test("a name and a password are taken as they are", () => {
  const body = { username: " ada ", password: " secret " };
  expect(validate(loginRequestSchema, body)).toEqual({ ok: true, value: body });
});

test.each<[unknown, ErrorCode]>([
  ["text", "INVALID_BODY"],
  [{}, "INVALID_BODY"],
  [{ username: 5, password: "secret" }, "INVALID_BODY"],
  [{ username: "", password: "secret" }, "INVALID_CREDENTIALS"],
  [{ username: "ada", password: "" }, "INVALID_CREDENTIALS"],
  [{ username: "ada", password: "x".repeat(257) }, "INVALID_CREDENTIALS"],
])("the login %j is %s", (body, code) => {
  expect(validate(loginRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});

test("an answer carries the token, with or without its lifetime", () => {
  expect(validate(loginResponseSchema, { status: true, token: "a.b.c" }).ok).toBe(true);
  expect(validate(loginResponseSchema, { status: true, token: "a.b.c", expires_in: 900 }).ok).toBe(true);
  expect(validate(loginResponseSchema, { status: true }).ok).toBe(false);
});
