import { validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect, test } from "vitest";
import { loginRequestSchema, loginResponseSchema } from "./login.js";
import type { LoginResponse } from "./login.js";
import { readLogin } from "./read-login.js";
import type { LoginReading } from "./read-login.js";
import { secondFactorRequestSchema } from "./second-factor.js";

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
  [{ username: "a\0da", password: "secret" }, "INVALID_CREDENTIALS"],
  [{ username: "ada", password: "\ud800" }, "INVALID_CREDENTIALS"],
])("the login %j is %s", (body, code) => {
  expect(validate(loginRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});

test.each<[string, LoginResponse, LoginReading]>([
  ["a token", { status: true, token: "a.b.c" }, { kind: "session", token: "a.b.c", expiresIn: undefined }],
  [
    "a token and its lifetime",
    { status: true, token: "a.b.c", expires_in: 900, issued: "now" },
    { kind: "session", token: "a.b.c", expiresIn: 900 },
  ],
  [
    "the question for a code",
    { status: true, two_factor_required: true, two_factor_token: "d.e.f", expires_in: 300 },
    { kind: "second-factor-required", token: "d.e.f", expiresIn: 300 },
  ],
])("the answer to a login is %s", (_, body, reading) => {
  const result = validate(loginResponseSchema, body);
  expect(result).toEqual({ ok: true, value: body });
  expect(result.ok && readLogin(result.value)).toEqual(reading);
});

test.each([{ status: true }, { status: true, two_factor_required: true }, { status: false, token: "a.b.c" }])(
  "%j answers no login",
  (body) => {
    expect(validate(loginResponseSchema, body).ok).toBe(false);
  },
);

test("six digits and a token are a second step", () => {
  const body = { two_factor_token: "d.e.f", code: "012345" };
  expect(validate(secondFactorRequestSchema, body)).toEqual({ ok: true, value: body });
});

test.each<[unknown, ErrorCode]>([
  [undefined, "INVALID_BODY"],
  [{}, "INVALID_BODY"],
  [{ two_factor_token: "d.e.f" }, "INVALID_BODY"],
  [{ two_factor_token: "d.e.f", code: 123456 }, "INVALID_BODY"],
  [{ two_factor_token: "d.e.f", code: "12345" }, "INVALID_CREDENTIALS"],
  [{ two_factor_token: "d.e.f", code: "1234567" }, "INVALID_CREDENTIALS"],
  [{ two_factor_token: "d.e.f", code: "12345a" }, "INVALID_CREDENTIALS"],
  [{ two_factor_token: "d.e.f", code: "١٢٣٤٥٦" }, "INVALID_CREDENTIALS"],
  [{ two_factor_token: "x".repeat(4097), code: "123456" }, "INVALID_TOKEN"],
])("the second step %j is %s", (body, code) => {
  expect(validate(secondFactorRequestSchema, body)).toMatchObject({ ok: false, error: { error_code: code } });
});
