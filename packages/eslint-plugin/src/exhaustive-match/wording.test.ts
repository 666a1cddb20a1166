import { expect, test } from "vitest";
import { inParentheses } from "./wording.js";

test("up to five codes are named in a message, more are counted, none leave no trace", () => {
  expect(inParentheses([])).toBe("");
  expect(inParentheses(["INVALID_TO"])).toBe(" (INVALID_TO)");
  expect(inParentheses(["A", "B", "C", "D", "E"])).toBe(" (A, B, C, D, E)");
  expect(inParentheses(["A", "B", "C", "D", "E", "F"])).toBe(" (6 of them)");
});
