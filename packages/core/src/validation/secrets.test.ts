import { expect, test } from "vitest";
import * as z from "zod";
import { validate, validateAsync, withErrorCode } from "./validate.js";

const SECRET = "sk_prod_4f3c2b1a0987";

/** Schemas of every kind, each of which refuses a value that is, or holds, the secret. */
const refusals: readonly (readonly [string, z.ZodType, unknown])[] = [
  ["type", z.number(), SECRET],
  ["size", z.string().max(3), SECRET],
  ["format", z.email(), SECRET],
  ["regular expression", z.string().regex(/^\d+$/), SECRET],
  ["prefix", z.string().startsWith("+"), SECRET],
  ["inclusion", z.string().includes("@"), SECRET],
  ["literal", z.literal("a"), SECRET],
  ["enumeration", z.enum(["a", "b"]), SECRET],
  ["discriminator", z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") })]), { kind: SECRET }],
  ["union", z.union([z.number(), z.boolean()]), SECRET],
  ["refinement", z.string().refine(() => false), SECRET],
  ["template", z.templateLiteral(["a", z.number()]), SECRET],
  ["element", z.set(z.number()), new Set([SECRET])],
  ["map element", z.map(z.date(), z.number()), new Map([[new Date(0), SECRET]])],
  ["map key", z.map(z.date(), z.number()), new Map([[{ SECRET }, 1]])],
  ["unrecognized key", z.strictObject({}), { [SECRET]: 1, plain: 2 }],
  ["phone number as unrecognized key", z.strictObject({}), { "+447700900123": 1 }],
  ["made-up class", z.object({ a: z.string() }), { a: { ["constructor"]: { name: SECRET } } }],
  [
    "made-up class without prototype",
    z.string(),
    Object.assign(Object.create(null) as object, { constructor: { name: SECRET } }),
  ],
];

test.each(refusals)("a failed %s does not repeat the input", async (_, schema, input) => {
  for (const result of [validate(schema, input), await validateAsync(schema, input)]) {
    expect(result.ok).toBe(false);
    const text = JSON.stringify(result);
    expect(text).not.toContain("sk_prod");
    expect(text).not.toContain("447700");
    expect(text).not.toContain('"input"');
  }
});

test("an unrecognized key of plain letters is named", () => {
  const result = validate(z.strictObject({ to: z.string() }), { to: "a", recipents: 1 });
  expect(!result.ok && result.error.issues[0]?.message).toBe('Unrecognized key: "recipents"');
});

test("a text in the schema goes before that of the call, which goes before zod's own", () => {
  const schema = z.object({ a: z.string("Give a name."), b: z.string() });
  const messages = (options?: { error: () => string }) => {
    const result = validate(schema, {}, options);
    return result.ok ? [] : result.error.issues.map(({ message }) => message);
  };
  expect(messages()).toEqual(["Give a name.", "Invalid input: expected string, received undefined"]);
  expect(messages({ error: () => "Fill this in." })).toEqual(["Give a name.", "Fill this in."]);
});

test.each([
  '{"__proto__": {"to": "abc"}}',
  '{"constructor": {"prototype": {"to": "abc"}}}',
  '{"toString": 1, "hasOwnProperty": 2}',
  '{"to": {"__proto__": null, "length": 3}}',
])("%s neither breaks validation nor reaches a prototype", (json) => {
  const schema = z.strictObject({ to: withErrorCode(z.string(), "INVALID_TO") });
  const result = validate(schema, JSON.parse(json));
  expect(!result.ok && result.error.error_code).toBe("INVALID_TO");
  expect(Object.hasOwn(Object.prototype, "to")).toBe(false);
});

test("members that are called like inherited ones take their own code", () => {
  const schema = z.object({
    constructor: withErrorCode(z.string(), "INVALID_SENDER"),
    toString: withErrorCode(z.number(), "INVALID_MESSAGE"),
  });
  const result = validate(schema, { constructor: 1, toString: "x" });
  expect(!result.ok && result.error.issues.map(({ error_code }) => error_code)).toEqual([
    "INVALID_SENDER",
    "INVALID_MESSAGE",
  ]);
  const record = z.record(z.string(), withErrorCode(z.number(), "INVALID_TO"));
  const failed = validate(record, JSON.parse('{"constructor": "x", "valueOf": "y"}'));
  expect(!failed.ok && failed.error.issues.map(({ error_code }) => error_code)).toEqual([
    "INVALID_TO",
    "INVALID_TO",
  ]);
});
