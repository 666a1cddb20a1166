import { expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import type { Result } from "../result/result.js";
import { formatPath } from "./format-path.js";
import { validate, validateAsync, withErrorCode } from "./validate.js";
import type { ValidationFailure } from "./validation-failure.js";

/** `path code kind` per issue. */
function verdict(result: Result<unknown, ValidationFailure>): string[] {
  if (result.ok) return [];
  return result.error.issues.map(({ path, error_code, code }) => `${formatPath(path)} ${error_code} ${code}`);
}

const to = withErrorCode(z.string().min(3), { default: "INVALID_TO", too_small: "TOO_MANY_RECIPIENTS" });

test.each<[string, z.ZodType]>([
  ["optional", to.optional()],
  ["nullable", to.nullable()],
  ["nullish", to.nullish()],
  ["default", to.default("abc")],
  ["prefault", to.prefault("abc")],
  ["readonly", to.readonly()],
  ["nonoptional", to.optional().nonoptional()],
  ["pipe into another schema", to.pipe(z.string())],
  ["transform", to.transform((text) => text.length)],
  ["preprocess", z.preprocess((value) => value, to)],
  ["lazy", z.lazy(() => to)],
  ["brand", to.brand("phone")],
  ["describe", to.describe("a phone number")],
  ["codec", z.codec(to, z.string(), { decode: (text) => text, encode: (text) => text })],
  ["intersection", z.intersection(z.string(), to)],
])("a code reaches through %s", (_, schema) => {
  expect(verdict(validate(z.object({ to: schema }), { to: "a" }))).toEqual([
    "to TOO_MANY_RECIPIENTS too_small",
  ]);
  expect(verdict(validate(z.object({ to: schema }), { to: 5 }))[0]).toMatch(
    /^to INVALID_(TO|PARAMS) invalid_type$/,
  );
});

test("a missing member behind nonoptional takes the member's code", () => {
  const schema = z.object({ to: withErrorCode(z.string().optional(), "INVALID_TO").nonoptional() });
  expect(verdict(validate(schema, {}))).toEqual(["to INVALID_TO invalid_type"]);
});

test("both ends of a pipe keep their own code", () => {
  const schema = z.pipe(
    withErrorCode(
      z.string().transform((text) => text.length),
      "INVALID_MESSAGE",
    ),
    withErrorCode(z.number().min(3), "INVALID_SENDER"),
  );
  expect(verdict(validate(schema, 5))).toEqual([" INVALID_MESSAGE invalid_type"]);
  expect(verdict(validate(schema, "a"))).toEqual([" INVALID_SENDER too_small"]);
});

test("a catch swallows what is below it", () => {
  expect(validate(to.catch("abc"), 5)).toEqual({ ok: true, value: "abc" });
});

test("tuples go by index, the rest included", () => {
  const schema = z.tuple(
    [to, withErrorCode(z.number(), "INVALID_SENDER")],
    withErrorCode(z.boolean(), "INVALID_BODY"),
  );
  expect(verdict(validate(schema, [1, 2, 3, true, 5]))).toEqual([
    "[0] INVALID_TO invalid_type",
    "[2] INVALID_BODY invalid_type",
    "[4] INVALID_BODY invalid_type",
  ]);
});

test("array elements come in order of their index, past nine as well", () => {
  const schema = z.array(to);
  const paths = verdict(validate(schema, Array(12).fill(0))).map((line) => line.split(" ")[0]);
  expect(paths).toEqual(Array.from({ length: 12 }, (_, index) => `[${index}]`));
});

test("a record tells its keys from its values", () => {
  const schema = z.record(
    withErrorCode(z.string().max(3), { default: "INVALID_PARAMS", too_big: "INVALID_SENDER" }),
    to,
  );
  expect(verdict(validate(schema, { abc: 1, toolong: "abc" }))).toEqual([
    "abc INVALID_TO invalid_type",
    "toolong INVALID_SENDER invalid_key",
  ]);
});

test("a map tells its keys from its values, whatever its keys are", () => {
  const schema = z.map(withErrorCode(z.string(), "INVALID_SENDER"), to);
  expect(verdict(validate(schema, new Map([["k", 5]])))).toEqual(["k INVALID_TO invalid_type"]);
  expect(verdict(validate(schema, new Map([[7, "abc"]])))).toEqual(["[7] INVALID_SENDER invalid_type"]);
  const byDate = withErrorCode(z.map(z.date(), z.string()), "INVALID_BODY");
  expect(verdict(validate(byDate, new Map([[new Date(0), 5]])))).toEqual([" INVALID_BODY invalid_element"]);
});

test("a set's own issue and that of an element keep their own codes", () => {
  const schema = withErrorCode(z.set(to).max(1), { default: "INVALID_BODY", too_big: "INVALID_PARAMS" });
  expect(verdict(validate(schema, new Set([5])))).toEqual([" INVALID_TO invalid_type"]);
  expect(verdict(validate(schema, new Set(["abc", "def"])))).toEqual([" INVALID_PARAMS too_big"]);
});

test("a catchall covers the members that the shape does not name", () => {
  const schema = z.object({ a: z.string() }).catchall(withErrorCode(z.number(), "INVALID_SENDER"));
  expect(verdict(validate(schema, { extra: "x" }))).toEqual([
    "a INVALID_PARAMS invalid_type",
    "extra INVALID_SENDER invalid_type",
  ]);
});

test("a loose object keeps what it does not know", () => {
  expect(validate(z.looseObject({ to }), { to: "abc", more: 1 })).toEqual({
    ok: true,
    value: { to: "abc", more: 1 },
  });
});

test("an intersection of objects asks each side for its own members", () => {
  const schema = z.intersection(
    z.object({ to }),
    z.object({ from: withErrorCode(z.string(), "INVALID_SENDER") }),
  );
  expect(verdict(validate(schema, {}))).toEqual([
    "to INVALID_TO invalid_type",
    "from INVALID_SENDER invalid_type",
  ]);
});

const message = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), body: withErrorCode(z.string(), "INVALID_MESSAGE") }),
  z.object({ kind: z.literal("link"), body: withErrorCode(z.url(), "INVALID_SENDER") }),
]);

test("a discriminated union answers for the option that the tag names", () => {
  const schema = withErrorCode(message, "INVALID_BODY");
  expect(verdict(validate(schema, { kind: "text" }))).toEqual(["body INVALID_MESSAGE invalid_type"]);
  expect(verdict(validate(schema, { kind: "link" }))).toEqual(["body INVALID_SENDER invalid_type"]);
  expect(verdict(validate(schema, { kind: "constructor" }))).toEqual(["kind INVALID_BODY invalid_union"]);
  expect(verdict(validate(schema, {}))).toEqual(["kind INVALID_BODY invalid_union"]);
});

test("a schema shared by two options takes the code of the option that the tag names", () => {
  const shared = z.string();
  const schema = z.discriminatedUnion("kind", [
    withErrorCode(z.object({ kind: z.literal("a"), value: shared }), "INVALID_TO"),
    withErrorCode(z.object({ kind: z.literal("b"), value: shared }), "INVALID_SENDER"),
  ]);
  expect(verdict(validate(schema, { kind: "b" }))).toEqual(["value INVALID_SENDER invalid_type"]);
});

test("a union reports the issues of the option that the input comes closest to", () => {
  const oneOrMany = z.object({ to: z.union([withErrorCode(z.e164(), "INVALID_SENDER"), z.array(to)]) });
  expect(verdict(validate(oneOrMany, { to: ["abc", 5] }))).toEqual(["to[1] INVALID_TO invalid_type"]);
  const tagged = z.union([
    z.object({ kind: z.literal("a"), value: withErrorCode(z.string(), "INVALID_TO") }),
    z.object({ kind: z.literal("b"), value: withErrorCode(z.number(), "INVALID_SENDER") }),
  ]);
  expect(verdict(validate(tagged, { kind: "b" }))).toEqual(["value INVALID_SENDER invalid_type"]);
});

test("a union that no option comes close to answers for itself", () => {
  const schema = withErrorCode(
    z.union([withErrorCode(z.string(), "INVALID_TO"), z.number()]),
    "INVALID_SENDER",
  );
  expect(verdict(validate(schema, true))).toEqual([" INVALID_SENDER invalid_union"]);
  const bare = z.union([withErrorCode(z.string(), "INVALID_TO"), z.number()]);
  expect(verdict(validate(bare, true))).toEqual([" INVALID_TO invalid_union"]);
});

test("unions inside unions are followed as well", () => {
  const inner = z.union([z.string(), z.object({ deep: withErrorCode(z.number(), "INVALID_TO") })]);
  const schema = z.object({ a: z.union([z.boolean(), z.object({ b: inner })]) });
  expect(verdict(validate(schema, { a: { b: { deep: "x" } } }))).toEqual([
    "a.b.deep INVALID_TO invalid_type",
  ]);
});

test("the code of one option does not stand for a failure in another", () => {
  const schema = z.union([
    withErrorCode(z.string(), "INVALID_TO"),
    z.array(z.string()).refine((list) => list.length === 9),
  ]);
  expect(verdict(validate(schema, ["a"]))).toEqual([" INVALID_PARAMS custom"]);
});

interface Tree {
  name: string;
  children: Tree[];
}

test("a recursive schema is walked as deep as the path goes", () => {
  const tree: z.ZodType<Tree> = z.object({
    name: withErrorCode(z.string(), "INVALID_SENDER"),
    children: z.lazy(() => z.array(tree)),
  });
  const input = { name: "a", children: [{ name: "b", children: [{ name: 5, children: [] }] }] };
  expect(verdict(validate(tree, input))).toEqual([
    "children[0].children[0].name INVALID_SENDER invalid_type",
  ]);

  const getter = mini.object({
    name: withErrorCode(mini.string(), "INVALID_SENDER"),
    get child() {
      return mini.optional(getter);
    },
  });
  expect(verdict(validate(withErrorCode(getter, "INVALID_BODY"), { name: "a", child: { name: 5 } }))).toEqual(
    ["child.name INVALID_SENDER invalid_type"],
  );
});

test("a lazy schema that only leads to itself ends the walk", () => {
  const loop: z.ZodType = z.lazy(() => z.union([z.string(), loop2]));
  const loop2: z.ZodType = z.lazy(() => z.number());
  expect(verdict(validate(z.object({ loop: withErrorCode(loop, "INVALID_TO") }), { loop: true }))).toEqual([
    "loop INVALID_TO invalid_union",
  ]);
});

test("a promise takes the code of what it resolves to", async () => {
  const schema = z.object({ to: z.promise(to) });
  expect(verdict(await validateAsync(schema, { to: Promise.resolve(5) }))).toEqual([
    "to INVALID_TO invalid_type",
  ]);
  expect(() => validate(schema, { to: Promise.resolve("abc") })).toThrow(/validateAsync/);
});

test("checks made by hand take the code of their schema", () => {
  const schema = mini.object({
    to: withErrorCode(
      mini.array(mini.string()).check((context) => {
        context.issues.push({ code: "custom", input: context.value, path: [1], message: "no" });
      }),
      { default: "INVALID_TO", custom: "TOO_MANY_RECIPIENTS" },
    ),
  });
  expect(verdict(validate(schema, { to: ["a", "b"] }))).toEqual(["to[1] INVALID_TO custom"]);
});

test("a strict object reports its unrecognized keys after its fields, inside its parent's order", () => {
  const inner = withErrorCode(z.strictObject({ x: z.number() }), "INVALID_SENDER");
  const schema = z.object({ first: inner, second: to });
  expect(verdict(validate(schema, { second: 5, first: { x: "no", y: 1 } }))).toEqual([
    "first.x INVALID_SENDER invalid_type",
    "first INVALID_SENDER unrecognized_keys",
    "second INVALID_TO invalid_type",
  ]);
});
