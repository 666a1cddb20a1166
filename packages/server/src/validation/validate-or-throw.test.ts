import { withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { validateOrThrow } from "./validate-or-throw.js";

const schema = withErrorCode(
  z.strictObject({
    word: z.optional(z.enum(["a", "b"])),
    count: z.optional(z.number().check(z.gt(0), z.lt(5))),
    list: z.optional(z.array(z.string()).check(z.minLength(1))),
    own: z.optional(z.string().check(z.regex(/^x$/, "Start with x."))),
    either: z.optional(z.union([z.literal("l"), z.number()])),
  }),
  "INVALID_BODY",
);

test("data that fits is handed back", () => {
  expect(validateOrThrow(schema, { word: "a" })).toEqual({ word: "a" });
});

test("a schema's own text is cut where it is too long for a description", () => {
  const wordy = z.object({ a: z.string(`Give ${"a ".repeat(300)}text.`) });
  const validate = () => validateOrThrow(wordy, {});
  expect(validate).toThrow(/^a: Give (?:a )+/);
  expect(validate).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{300}$/) as string }));
});

test.each<[unknown, string]>([
  [null, "The input must be an object."],
  [{ word: "secret-value" }, "word must be one of a, b."],
  [{ count: 0 }, "count must be more than 0."],
  [{ count: 5 }, "count must be less than 5."],
  [{ list: [] }, "list must have at least 1 element."],
  [{ list: [1] }, "list[0] must be a string."],
  [{ own: "secret-value" }, "own: Start with x."],
  [{ either: "secret-value" }, "either is not valid."],
  [{ "secret-value": 1 }, "The input has unknown members."],
])("%j is refused, naming the place and the rule and not the value", (input, message) => {
  const validate = () => validateOrThrow(schema, input);
  expect(validate).toThrow(expect.objectContaining({ error_code: "INVALID_BODY", message }));
});
