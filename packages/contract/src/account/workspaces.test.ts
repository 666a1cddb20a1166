import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { workspacesResponseSchema } from "./workspaces.js";

test("workspaces are an array at the top, and their ids are text", () => {
  const main = { id: 3, name: "Main", is_main: true, color: "#00f", account_id: 7, product_id: null };
  const other = { id: "9007199254740993", name: "Other", is_main: false };
  expect(validate(workspacesResponseSchema, [main, other])).toEqual({
    ok: true,
    value: [{ ...main, id: "3", account_id: "7" }, other],
  });
  expect(validate(workspacesResponseSchema, { workspaces: [main] }).ok).toBe(false);
});
