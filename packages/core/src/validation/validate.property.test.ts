import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { errorCodes, isErrorCode } from "../registry/codes.js";
import type { ErrorCode } from "../registry/registry.js";
import { validate, withErrorCode } from "./validate.js";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500);

/** A schema, and every code that stands anywhere in it. */
interface Sample {
  readonly schema: z.ZodType;
  readonly codes: ReadonlySet<ErrorCode>;
}

const leaf: fc.Arbitrary<z.ZodType> = fc.constantFrom(
  z.string().min(2),
  z.number().max(3),
  z.boolean(),
  z.literal(["a", "b"]),
  z.null(),
  z.string().refine((text) => text.length % 2 === 0),
);

const key = fc.constantFrom("a", "b", "to", "constructor", "toString");

const { sample } = fc.letrec<{ sample: Sample; plain: Sample; annotated: Sample }>((tie) => ({
  sample: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("plain"), tie("annotated")),
  annotated: fc
    .tuple(tie("plain"), fc.constantFrom(...errorCodes), fc.constantFrom(...errorCodes), fc.boolean())
    .map(([{ schema, codes }, first, second, byKind]) => ({
      schema: withErrorCode(
        schema,
        byKind ? { default: first, invalid_type: second, too_big: second } : first,
      ),
      codes: new Set([...codes, first, ...(byKind ? [second] : [])]),
    })),
  plain: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf.map((schema) => ({ schema, codes: new Set<ErrorCode>() })),
    fc
      .tuple(tie("sample"), fc.integer({ min: 0, max: 9 }))
      .map(([{ schema, codes }, wrapper]) => ({ schema: wrap(schema, wrapper), codes })),
    fc.tuple(fc.dictionary(key, tie("sample"), { maxKeys: 4 }), fc.boolean()).map(([members, strict]) => {
      const shape = Object.fromEntries(Object.entries(members).map(([name, { schema }]) => [name, schema]));
      return {
        schema: strict ? z.strictObject(shape) : z.object(shape),
        codes: union(Object.values(members)),
      };
    }),
    fc.tuple(tie("sample"), tie("sample"), fc.boolean()).map(([a, b, tuple]) => ({
      schema: tuple ? z.tuple([a.schema, b.schema]) : z.union([a.schema, b.schema]),
      codes: union([a, b]),
    })),
  ),
}));

function union(samples: readonly Sample[]): ReadonlySet<ErrorCode> {
  return new Set(samples.flatMap(({ codes }) => [...codes]));
}

function wrap(schema: z.ZodType, wrapper: number): z.ZodType {
  const wrappers = [
    () => schema.optional(),
    () => schema.nullable(),
    () => schema.readonly(),
    () => schema.array(),
    () => schema.array().max(1),
    () => z.record(z.string(), schema),
    () => z.lazy(() => schema),
    () => schema.transform((value) => value),
    () => schema.refine(() => false, { path: ["a"] }),
    () => z.object({ a: schema }).catchall(schema),
  ];
  return wrappers[wrapper]?.() ?? schema;
}

const input = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withSet: true, maxDepth: 3 }),
  fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text)),
  fc.dictionary(
    key,
    fc.oneof(fc.anything({ maxDepth: 1 }), fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 })),
  ),
);

test("validation never throws, agrees with zod, and reports codes of the schema or the fallback", () => {
  fc.assert(
    fc.property(sample, input, ({ schema, codes }, value) => {
      const result = validate(schema, value, { fallback: "NOT_FOUND" });
      expect(result.ok).toBe(schema.safeParse(value).success);
      if (result.ok) return;
      const { error_code, issues } = result.error;
      expect(issues.length).toBeGreaterThan(0);
      expect(error_code).toBe(issues[0]?.error_code);
      for (const issue of issues) {
        expect(isErrorCode(issue.error_code)).toBe(true);
        expect(issue.error_code === "NOT_FOUND" || codes.has(issue.error_code)).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});

test("under an annotated root no issue takes the fallback", () => {
  fc.assert(
    fc.property(sample, input, ({ schema, codes }, value) => {
      const result = validate(withErrorCode(schema, "INVALID_BODY"), value, { fallback: "NOT_FOUND" });
      if (result.ok) return;
      for (const { error_code } of result.error.issues)
        expect(error_code === "INVALID_BODY" || codes.has(error_code)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test("fields fail in the order of the schema, whatever the order of the input", () => {
  const names = ["a", "b", "c", "d", "e"];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 5 }),
      fc.shuffledSubarray(names),
      (declared, given) => {
        const schema = z.object(Object.fromEntries(declared.map((name) => [name, z.number()])));
        const result = validate(schema, Object.fromEntries(given.map((name) => [name, "x"])));
        expect(!result.ok && result.error.issues.map(({ path }) => path[0])).toEqual(declared);
      },
    ),
    { numRuns: RUNS },
  );
});
