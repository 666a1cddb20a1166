import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { profileResponseSchema } from "./profile.js";

const profile = {
  account_id: 7,
  name: "Acme",
  currency: "EUR",
  workspace_id: 3,
  permissions: ["sms.send", "fax.send"],
  workspaces: [{ id: 3, name: "Main", is_main: true }],
};

test("a profile is read with ids as text, of a user as of a key, and keeps permissions of a newer server", () => {
  const read = {
    ...profile,
    account_id: "7",
    workspace_id: "3",
    workspaces: [{ ...profile.workspaces[0], id: "3" }],
  };
  expect(validate(profileResponseSchema, profile)).toEqual({ ok: true, value: read });
  const user = { username: "ada", two_factor_enabled: true };
  expect(validate(profileResponseSchema, { ...profile, ...user })).toEqual({
    ok: true,
    value: { ...read, ...user },
  });
});

test.each(["account_id", "currency", "permissions", "workspaces"])(
  "a profile without %s is none",
  (member) => {
    expect(validate(profileResponseSchema, { ...profile, [member]: undefined }).ok).toBe(false);
  },
);
