import fc from "fast-check";
import type { Arbitrary } from "fast-check";

/** The part of JSON Schema that the document of the API uses. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Values that parsers, databases and logs stumble over. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\0",
    "a\r\nSet-Cookie: x=1",
    "\ud800",
    "'; drop table accounts; --",
    "__proto__",
    "constructor",
    "9".repeat(400),
    "1e309",
    "-0",
    "../../etc/passwd",
    "%00",
    "\u202e",
    "a".repeat(5_000),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const hostile: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, -1, 0, 2 ** 53, 1e308, [], {}, [[[[]]]], { __proto__: null }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Makes values of a schema, a part of which is something else instead: at any depth, and a member too few or too many. */
export function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: soundOf(schema) }, { weight: 1, arbitrary: hostile });
}

function soundOf(schema: Schema): Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fc.oneof(...options.map(arbitraryOf));
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
    case "number":
      return fc.integer({
        min: schema.minimum ?? -1_000,
        max: Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 1_000, 2 ** 31)),
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 120),
        size: "small",
      });
    case "object":
      return objectOf(schema);
    case undefined:
    default:
      return hostile;
  }
}

function textOf({ pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  const any = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)) });
  if (pattern === undefined) return any;
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // A pattern with classes that only the flag "u" knows: most texts match those.
    return any;
  }
}

function objectOf({ properties = {}, required = [] }: Schema): Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, arbitraryOf(member)]),
  );
  const sound = fc.record(members, { requiredKeys: [...required].filter((name) => name in members) });
  return fc.oneof(
    { weight: 8, arbitrary: sound },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(sound, fc.dictionary(hostileText, hostile, { maxKeys: 3 }))
        .map(([a, b]) => ({ ...b, ...a })),
    },
  );
}
