import * as z from "zod";
import * as mini from "zod/mini";
import { describe, expect, test } from "vitest";
import { defineRegistry } from "../registry/define-registry.js";
import { mergeRegistries } from "../registry/merge-registries.js";
import { registry } from "../registry/registry.js";
import { createValidation } from "./create-validation.js";
import { validate, validateAsync } from "./validate.js";

const segments = defineRegistry({
  SEGMENT_EMPTY: { ...registry.INVALID_PARAMS, description: "The segment is empty.", details: {} },
});
const own = createValidation(mergeRegistries(registry, segments), { fallback: "INVALID_PARAMS" });
const sms = createValidation(registry, { fallback: "INVALID_PARAMS" });

const foreign = own.withErrorCode(z.string(), "SEGMENT_EMPTY");
const complaint = (caller: string) =>
  new TypeError(
    `${caller}: the schema is annotated with "SEGMENT_EMPTY", which is not a code of the registry. ` +
      "Validate with the registry that has it: by createValidation of the merged registry, or, in a server, createErrors.",
  );

test("another registry's code is refused by its name, whether the input is valid or not", async () => {
  for (const input of ["x", 1]) {
    expect(() => validate(foreign, input)).toThrow(complaint("validate"));
    await expect(validateAsync(foreign, input)).rejects.toThrow(complaint("validateAsync"));
    expect(() => sms.expectCodes(foreign)).toThrow(complaint("expectCodes"));
  }
});

test("the registry that has it finds the code, and no fault in the schema", () => {
  own.expectCodes(foreign);
  const result = own.validate(foreign, 1);
  expect(!result.ok && result.error.error_code).toBe("SEGMENT_EMPTY");
});

test("a merged registry understands the annotations of all that it was merged from", () => {
  const schema = z.object({ segment: foreign, to: sms.withErrorCode(z.string(), "INVALID_TO") });
  const result = own.validate(schema, {});
  expect(!result.ok && result.error.issues.map(({ error_code }) => error_code)).toEqual([
    "SEGMENT_EMPTY",
    "INVALID_TO",
  ]);
});

describe.each<[string, z.core.$ZodType]>([
  [
    "for one kind of issue",
    own.withErrorCode(z.string(), { default: "INVALID_TO", too_big: "SEGMENT_EMPTY" }),
  ],
  ["on what it was made from", foreign.min(1).describe("words")],
  ["of a member", z.object({ a: z.object({ b: foreign }) })],
  ["of a member of zod/mini", mini.object({ a: mini.optional(foreign) })],
  ["of a member that was extended by", z.object({ a: z.string() }).extend({ b: foreign })],
  ["of every other member", z.object({}).catchall(foreign)],
  ["of an element", z.array(foreign)],
  ["in a tuple", z.tuple([z.string(), foreign])],
  ["in the rest of a tuple", z.tuple([z.string()], foreign)],
  ["of a record", z.record(z.string(), foreign)],
  ["of a map", z.map(z.string(), foreign)],
  ["of a set", z.set(foreign)],
  ["of an option", z.union([z.number(), foreign])],
  ["of one side", z.intersection(z.string(), foreign)],
  ["behind a transform", z.string().transform(String).pipe(foreign)],
  [
    "behind a getter",
    z.object({
      get a() {
        return foreign;
      },
    }),
  ],
  ["in wrappers", foreign.optional().nullable().default("x").catch("x").readonly()],
  ["of a checked property", mini.object({ a: mini.string() }).check(mini.property("a", foreign))],
])("a code %s", (_, schema) => {
  test("is seen before there is an input", () => {
    expect(() => sms.expectCodes(schema)).toThrow(complaint("expectCodes"));
    own.expectCodes(schema);
  });
});

let isReady = false;

test.each<[string, z.core.$ZodType]>([
  ["lazy", z.object({ a: z.lazy(() => foreign) })],
  [
    "behind a getter that cannot be asked yet",
    z.object({
      get a() {
        if (!isReady) throw new ReferenceError("not made yet");
        return foreign;
      },
    }),
  ],
])("a code that is %s is refused when it would be the answer", (_, schema) => {
  isReady = false;
  sms.expectCodes(schema);
  isReady = true;
  expect(sms.validate(schema, { a: "x" }).ok).toBe(true);
  expect(() => sms.validate(schema, { a: 1 })).toThrow(complaint("validate"));
});

test("to look at a schema runs nothing of it", () => {
  const run = (): never => {
    throw new Error("run");
  };
  sms.expectCodes(
    z.object({
      lazy: z.lazy(run),
      default: z.string().default(run),
      caught: z.string().catch(run),
      transformed: z.string().transform(run),
    }),
  );
});

test("a schema that contains itself has an end", () => {
  const node = z.object({
    name: z.string(),
    get children() {
      return z.array(node);
    },
  });
  sms.expectCodes(z.tuple([node, z.array(node)]));
});

test("so has one whose getter makes another like it", () => {
  const make = (): z.ZodType =>
    z.object({
      get child() {
        return make().optional();
      },
    });
  sms.expectCodes(make());
});
