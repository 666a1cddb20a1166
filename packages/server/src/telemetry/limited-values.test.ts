import { expect, test } from "vitest";
import { LimitedValues } from "./limited-values.js";

test("so many different values pass, and go on to pass; what comes after them does not", () => {
  const values = new LimitedValues(2);
  const told = ["a", "b", "a", "c", "b", "d"].map((value) => values.take(value));
  expect(told).toEqual(["a", "b", "a", "_OTHER", "b", "_OTHER"]);
});
