import { expect, test } from "vitest";
import * as zod from "zod";
import * as mini from "zod/mini";
import { API_ERROR_BRAND } from "../error/brand.js";
import { errorFacts, internalErrorFacts } from "./error-facts.js";

const forged = (members: object) => ({
  [API_ERROR_BRAND]: true,
  error_code: "NOT_FOUND",
  httpStatus: 404,
  action: "fix-request",
  message: "Not here.",
  details: {},
  ...members,
});

const named = (name: string, members: object): Error => Object.assign(new Error("x"), { name }, members);

test("an error of zod's, from either of its fronts, is INVALID_PARAMS and no surprise", () => {
  for (const { error } of [zod.string().safeParse(1), mini.string().safeParse(1)])
    expect(errorFacts(error)).toMatchObject({
      error_code: "INVALID_PARAMS",
      unexpected: false,
      hasCause: true,
    });
});

test.each([
  ["issues under another name", named("IssueError", { issues: [] })],
  ["zod's name without issues", named("ZodError", {})],
  ["zod's name with issues that are none", named("ZodError", { issues: "many" })],
  ["zod's looks without being an error", { name: "ZodError", issues: [] }],
  ["a code that is none", forged({ error_code: "not a code" })],
  ["a code that is no text", forged({ error_code: ["NOT_FOUND"] })],
  ["a text that is none", forged({ message: 5 })],
  ["a success's status", forged({ httpStatus: 399 })],
  ["a status beyond all", forged({ httpStatus: 600 })],
  ["half a status", forged({ httpStatus: 404.5 })],
  ["a status as text", forged({ httpStatus: "404" })],
])("%s makes no API error", (_, error) => {
  expect(errorFacts(error)).toBe(internalErrorFacts);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "ab"],
  ["an empty object", {}],
  ["members that the envelope owns", { status: true, error_code: "X", description: "y" }],
  ["functions", { toJSON: () => "z" }],
])("details that are %s give no members", (_, details) => {
  expect(errorFacts(forged({ details }))).toMatchObject({ error_code: "NOT_FOUND", details: [] });
});

test.each([400, 599])("a status of %d is one", (httpStatus) => {
  expect(errorFacts(forged({ httpStatus }))).toMatchObject({ httpStatus, unexpected: false });
});
