import * as z from "zod";
import * as mini from "zod/mini";
import { describe, expect, test } from "vitest";
import { readQuery } from "./request-query.js";

const words = z.array(z.string());
const miniWords = mini.array(mini.string());

/** What a query gives a schema: as an own object, for comparing. */
const read = (query: string, schema: z.core.$ZodType) => ({ ...readQuery(`/a?${query}`, schema) });

describe.each<[string, z.core.$ZodType, boolean]>([
  ["an array", words, true],
  ["an array of zod/mini", miniWords, true],
  ["a tuple", z.tuple([z.string()], z.string()), true],
  ["an array with checks", words.min(1).refine(() => true), true],
  ["a nullable array", words.nullable(), true],
  ["a read-only array", words.readonly(), true],
  ["an array that is transformed", words.transform((list) => list.length), true],
  ["an array that is piped on", words.pipe(z.array(z.string().min(1))), true],
  ["a piped array of zod/mini", mini.pipe(miniWords, mini.transform(String)), true],
  ["an array that is optional no more", words.optional().nonoptional(), true],
  ["an optional array", words.optional(), false],
  ["an optional array, transformed", words.optional().transform(String), false],
  ["an optional array of zod/mini", mini.optional(miniWords), false],
  ["an array that may be left out or null", words.nullish(), false],
  ["an array with a default", words.default(["x"]), false],
  ["an array with a default of zod/mini", mini._default(miniWords, ["x"]), false],
  ["an array with a default before it is read", words.prefault(["x"]), false],
  ["an array with a value in place of a wrong one", words.catch(["x"]), false],
])("%s", (_, member, isRequired) => {
  const schema = z.object({ tags: member });

  test("is an array of one where one value is given, and of two where two are", () => {
    expect(read("tags=a", schema)).toEqual({ tags: ["a"] });
    expect(read("tags=a&tags=b", schema)).toEqual({ tags: ["a", "b"] });
  });

  test(`is ${isRequired ? "empty" : "left to the schema"} where none is given`, () => {
    expect(read("", schema)).toEqual(isRequired ? { tags: [] } : {});
  });
});

test.each<[string, z.core.$ZodType]>([
  ["text", z.string()],
  ["what reads text or a list itself", z.union([z.string(), words])],
  [
    "a list that is made of text",
    z
      .string()
      .transform((text) => text.split(","))
      .pipe(words),
  ],
  ["a list that is made of whatever is given", z.preprocess((given) => [given].flat(), words)],
  ["anything at all", z.any()],
])("a member that is %s gets one value as it is", (_, member) => {
  expect(read("tags=a", z.object({ tags: member }))).toEqual({ tags: "a" });
});

test.each<[string, z.core.$ZodType]>([
  ["checked as a whole", z.object({ tags: words }).refine(() => true)],
  ["strict", z.strictObject({ tags: words })],
  ["transformed", z.object({ tags: words }).transform(({ tags }) => tags)],
  ["extended", z.object({ page: z.string().optional() }).extend({ tags: words })],
  ["an intersection", z.intersection(z.object({ page: z.string().optional() }), z.object({ tags: words }))],
])("a schema that is %s has its lists", (_, schema) => {
  expect(read("tags=a", schema)).toEqual({ tags: ["a"] });
});

test.each<[string, z.core.$ZodType]>([
  ["a union", z.union([z.object({ tags: words }), z.object({ tags: z.string() })])],
  ["a record", z.record(z.string(), z.union([z.string(), words]))],
  ["lazy", z.lazy(() => z.object({ tags: words }))],
  ["no object", z.unknown()],
])("of a schema that is %s nothing is known before it is used", (_, schema) => {
  expect(read("tags=a", schema)).toEqual({ tags: "a" });
});

test("a schema is looked at once", () => {
  let looks = 0;
  const schema = z.object({
    get tags() {
      looks += 1;
      return words;
    },
  });
  read("tags=a", schema);
  const before = looks;
  expect(read("tags=b", schema)).toEqual({ tags: ["b"] });
  expect(looks).toBe(before);
});
