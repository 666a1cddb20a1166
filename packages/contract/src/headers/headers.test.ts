import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { idempotencyHeadersSchema } from "./idempotency-key.js";
import { workspaceHeadersSchema } from "./workspace-id.js";

test("headers that are absent are no failure, and other headers survive", () => {
  expect(validate(idempotencyHeadersSchema, { accept: "*/*" })).toEqual({
    ok: true,
    value: { accept: "*/*" },
  });
  expect(validate(workspaceHeadersSchema, {})).toEqual({ ok: true, value: {} });
});

test.each(["k", "8e03978e-40d5-43dd-bc93-6894a57f9324", '"quoted"', "x".repeat(255)])(
  "%j is an idempotency key",
  (key) => {
    expect(validate(idempotencyHeadersSchema, { "idempotency-key": key }).ok).toBe(true);
  },
);

test.each(["", "a b", "é", "a\n", "x".repeat(256)])("%j is no idempotency key", (key) => {
  expect(validate(idempotencyHeadersSchema, { "idempotency-key": key })).toMatchObject({
    ok: false,
    error: { error_code: "INVALID_PARAMS" },
  });
});

test.each(["1", "42", "900719925474099312"])("%j is a workspace id", (id) => {
  expect(validate(workspaceHeadersSchema, { "x-workspace-id": id })).toEqual({
    ok: true,
    value: { "x-workspace-id": id },
  });
});

test.each(["", "0", "-1", "+1", "1.5", "1e3", "abc", " 1", "1, 2", "1".repeat(19)])(
  "%j is no workspace id",
  (id) => {
    expect(validate(workspaceHeadersSchema, { "x-workspace-id": id })).toMatchObject({
      ok: false,
      error: { error_code: "INVALID_WORKSPACE_HEADER" },
    });
  },
);
