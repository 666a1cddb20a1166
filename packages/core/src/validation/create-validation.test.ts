import { expect, test } from "vitest";
import * as z from "zod";
import { defineRegistry } from "../registry/define-registry.js";
import { mergeRegistries } from "../registry/merge-registries.js";
import { registry } from "../registry/registry.js";
import type { ErrorCode } from "../registry/registry.js";
import { createValidation } from "./create-validation.js";
import { formatPath } from "./format-path.js";
import { validate, validateAsync, withErrorCode } from "./validate.js";

const billing = defineRegistry({
  CARD_DECLINED: {
    httpStatus: 402,
    category: "billing",
    retry: "never",
    outcome: "not-applied",
    action: "top-up",
    alert: false,
    description: "The card was declined.",
    details: {},
  },
  BAD_REQUEST: {
    httpStatus: 400,
    category: "validation",
    retry: "never",
    outcome: "not-applied",
    action: "fix-request",
    alert: false,
    description: "The request is not valid.",
    details: {},
  },
});

const own = createValidation(billing, { fallback: "BAD_REQUEST" });
const merged = createValidation(mergeRegistries(registry, billing), { fallback: "INVALID_PARAMS" });

const schema = z.object({
  card: own.withErrorCode(z.string(), "CARD_DECLINED"),
  to: withErrorCode(z.string(), "INVALID_TO"),
});

function codes(validation: { validate: typeof merged.validate }): string[] {
  const result = validation.validate(schema, {});
  return result.ok ? [] : result.error.issues.map(({ error_code }) => error_code);
}

test("a merged registry understands the annotations of both", () => {
  expect(codes(merged)).toEqual(["CARD_DECLINED", "INVALID_TO"]);
});

test.each(["NOPE", "constructor", "__proto__"])("annotating with %j, which is not a code, throws", (code) => {
  expect(() => withErrorCode(z.string(), code as ErrorCode)).toThrow(
    `withErrorCode: "${code}" is not a code of the registry.`,
  );
  const byKind = { default: "INVALID_TO", too_big: code as ErrorCode } as const;
  expect(() => withErrorCode(z.string(), byKind)).toThrow(`"${code}" is not a code of the registry.`);
});

test.each<[string, unknown]>([
  ["null", null],
  ["undefined", undefined],
  ["undefined", {}],
  ["undefined", { too_big: "TOO_MANY_RECIPIENTS" }],
  ["7", 7],
  ["an array", ["INVALID_TO"]],
])("annotating without a code for every kind (%s of %j) throws", (shown, given) => {
  expect(() => withErrorCode(z.string(), given as ErrorCode)).toThrow(
    new TypeError(`withErrorCode: ${shown} is not a code of the registry.`),
  );
});

test("a fallback that the registry does not have is refused, of a validation and of a call", async () => {
  const foreign = "CARD_DECLINED" as ErrorCode;
  expect(() => createValidation(registry, { fallback: foreign })).toThrow(
    new TypeError('createValidation: fallback: "CARD_DECLINED" is not a code of the registry.'),
  );
  expect(() => validate(z.string(), "fine", { fallback: foreign })).toThrow(
    new TypeError('validate: fallback: "CARD_DECLINED" is not a code of the registry.'),
  );
  await expect(validateAsync(z.string(), "fine", { fallback: foreign })).rejects.toThrow(
    new TypeError('validateAsync: fallback: "CARD_DECLINED" is not a code of the registry.'),
  );
});

test.each<[readonly PropertyKey[], string]>([
  [[], ""],
  [["to"], "to"],
  [["to", 3], "to[3]"],
  [["address", "city"], "address.city"],
  [[0, "to", 1], "[0].to[1]"],
  [["odd key", "to"], '["odd key"].to'],
  [["größe", "$x", "_y"], "größe.$x._y"],
  [["a", ""], 'a[""]'],
  [["a", "0"], 'a["0"]'],
  [["a", Symbol("tag")], "a[Symbol(tag)]"],
])("the path %o reads %j", (path, text) => {
  expect(formatPath(path)).toBe(text);
});

test("of forty thousand wrong elements and members the first hundred are told, the others counted", () => {
  const many = Array.from({ length: 20_000 }, () => 0);
  const record = Object.fromEntries(many.map((value, index) => [`k${index}`, value]));
  const result = validate(
    z.object({
      list: withErrorCode(z.array(z.string()), "INVALID_TO"),
      record: z.record(z.string(), z.string()),
    }),
    { list: many, record },
  );
  expect(!result.ok && result.error.issues.map(({ path }) => path)).toEqual(
    Array.from({ length: 100 }, (_, index) => ["list", index]),
  );
  expect(!result.ok && result.error.omitted).toBe(39_900);
});
