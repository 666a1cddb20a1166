import { expect, test, vi } from "vitest";
import * as z from "zod";
import type { Result } from "../result/result.js";
import { validate, withErrorCode } from "./validate.js";
import type { ValidationFailure } from "./validation-failure.js";

function failureOf(result: Result<unknown, ValidationFailure>): ValidationFailure {
  if (result.ok) throw new Error("This input is not valid.");
  return result.error;
}

/** Counts how often the definition of a schema is read: once or more for every step of a walk that comes across it. */
function countReads(schema: z.ZodType): () => number {
  const { def } = schema._zod;
  let reads = 0;
  Object.defineProperty(schema._zod, "def", {
    get() {
      reads++;
      return def;
    },
  });
  return () => reads;
}

/** A list, `levels` long, with something wrong at every level. */
function nested(levels: number): unknown {
  let value: unknown = { name: 1 };
  for (let level = 1; level < levels; level++) value = { name: 1, next: value };
  return value;
}

interface Link {
  name: string;
  next?: Link | undefined;
}

function linkSchema() {
  const link: z.ZodType<Link> = z.object({ name: z.string(), next: z.lazy(() => link).optional() });
  return link;
}

test("an issue per level costs a step per level, not a walk from the root", () => {
  const reads = [50, 100, 200, 400].map((levels) => {
    const link = linkSchema();
    const count = countReads(link);
    expect(failureOf(validate(link, nested(levels))).issues[0]?.path).toEqual(["name"]);
    return count();
  });
  const [first = 0, , , last = 0] = reads;
  // Each of the hundred issues that are told is looked at level by level: that much is the same for both.
  expect(last).toBeLessThan(first + 100 * 400);
});

test("the levels of elements that are left out are not looked into", () => {
  const reads = [1_000, 8_000].map((length) => {
    const element = z.object({ a: z.string(), b: z.string() });
    const count = countReads(element.shape.a);
    const { omitted } = failureOf(validate(z.array(element), Array(length).fill({})));
    expect(omitted).toBe(2 * length - 100);
    return count();
  });
  expect(reads[1]).toBe(reads[0]);
});

test("the members of an object are listed once, however many of them are wrong", () => {
  const ownKeys = vi.spyOn(Reflect, "ownKeys");
  const listings = [200, 2_000].map((length) => {
    const names = Array.from({ length }, (_, index) => `m${index}`);
    const schema = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
    ownKeys.mockClear();
    expect(failureOf(validate(schema, {})).omitted).toBe(length - 100);
    return ownKeys.mock.calls.length;
  });
  ownKeys.mockRestore();
  expect(listings[1]).toBe(listings[0]);
});

test("the first hundred are the first in declared order, even where zod tells them last", () => {
  const schema = z
    .object({
      first: withErrorCode(z.string(), "INVALID_TO"),
      list: withErrorCode(z.array(z.string()), "INVALID_MESSAGE"),
    })
    .superRefine((_, context) => {
      context.addIssue({ code: "custom", path: ["first"], message: "no" });
    });
  const late = z.preprocess((value) => value, schema);
  const input = { list: Array(500).fill(0), first: 0 };
  expect(failureOf(validate(late, input)).error_code).toBe("INVALID_TO");

  const reported = z
    .object({ a: withErrorCode(z.any(), "INVALID_TO"), b: z.array(z.any()) })
    .superRefine((_, context) => {
      for (let index = 499; index >= 0; index--)
        context.addIssue({ code: "custom", path: ["b", index], message: "no" });
      context.addIssue({ code: "custom", path: ["a"], message: "no" });
    });
  const { error_code, issues, omitted } = failureOf(validate(reported, { a: 1, b: [] }));
  expect(error_code).toBe("INVALID_TO");
  expect(issues.map(({ path }) => path)).toEqual([
    ["a"],
    ...Array.from({ length: 99 }, (_, index) => ["b", index]),
  ]);
  expect(omitted).toBe(401);
});

test("what is left out counts a union by the option that the input comes closest to", () => {
  const option = z.object({ kind: z.literal("a"), x: z.string(), y: z.string() });
  const schema = z.array(z.union([z.number(), option]));
  expect(failureOf(validate(schema, Array(300).fill({ kind: "a" })))).toMatchObject({ omitted: 500 });
  expect(failureOf(validate(schema, [{ kind: "a" }]))).toMatchObject({ omitted: 0 });
});
