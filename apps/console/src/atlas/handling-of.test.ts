import { errorCodes } from "@error-model/core";
import { expect, test } from "vitest";
import { handlingOf } from "./handling-of.js";

test.each(errorCodes)("the source has exactly one arm that handles %s", (code) => {
  const arms = handlingOf(code).match(/\.with(?:Action)?\("(?!api")/g);
  expect(arms).toHaveLength(1);
});

test("a code with an arm of its own is shown with it, and another one with that of its action", () => {
  expect(handlingOf("INVALID_TO")).toContain('.with("INVALID_TO", "TOO_MANY_RECIPIENTS", ');
  expect(handlingOf("API_KEY_EXPIRED")).toContain('.withAction("replace-api-key", ');
});

test("a comment stands with the arm that it is about", () => {
  const handling = handlingOf("INVALID_BODY");
  expect(handling).toMatch(/\n {4}\/\/ The page always sends JSON: .*\n {4}\.with\("INVALID_BODY"/);
  expect(handlingOf("NOT_FOUND")).not.toContain("The page always sends JSON");
});
