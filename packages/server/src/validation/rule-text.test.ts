import { expect, test } from "vitest";
import * as z from "zod";
import { validateOrThrow } from "./validate-or-throw.js";

/** What is said of the member `a` of an input. */
function said(schema: z.ZodType, a: unknown): string {
  try {
    validateOrThrow(z.object({ a: schema }), a === undefined ? {} : { a });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("The input is valid.");
}

test.each<[string, z.ZodType, unknown, string]>([
  ["a missing member", z.string(), undefined, "a is missing."],
  ["a wrong type", z.string(), 5, "a must be a string."],
  ["a wrong type that begins with a vowel", z.array(z.string()), 5, "a must be an array."],
  ["too short a text", z.string().min(1), "", "a must have at least 1 character."],
  ["too long a text", z.string().max(2), "abc", "a must have at most 2 characters."],
  ["too short an array", z.array(z.string()).min(2), [], "a must have at least 2 elements."],
  ["too small a set", z.set(z.string()).min(1), new Set(), "a must have at least 1 element."],
  [
    "too large a map",
    z.map(z.string(), z.string()).max(1),
    new Map([
      ["b", "c"],
      ["d", "e"],
    ]),
    "a must have at most 1 entry.",
  ],
  [
    "far too large a map",
    z.map(z.string(), z.string()).max(0),
    new Map([["b", "c"]]),
    "a must have at most 0 entries.",
  ],
  ["too small a number", z.number().min(2), 1, "a must be at least 2."],
  ["a number at an open bound", z.number().gt(2), 2, "a must be more than 2."],
  ["a number at an open upper bound", z.number().lt(2), 2, "a must be less than 2."],
  ["too large a number", z.number().max(2), 3, "a must be at most 2."],
  ["no integer", z.int(), 1.5, "a must be an integer."],
  ["no null", z.null(), 5, "a must be null."],
  ["another value than the only one", z.literal("b"), "secret-value", "a must be b."],
  ["a wrong format", z.email(), "secret-value", "a has the wrong format."],
  ["none of some values", z.enum(["b", "c"]), "secret-value", "a must be one of b, c."],
  ["unknown members", z.strictObject({}), { "secret-value": 1 }, "a has unknown members."],
  ["anything else", z.string().refine(() => false), "secret-value", "a is not valid."],
])("of %s the rule is said and not the value", (_, schema, value, text) => {
  expect(said(schema, value)).toBe(text);
});
