import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import type { JsonSchema } from "../json-schema/to-json-schemas.js";
import { codesOn } from "../validation/annotations.js";

/**
 * Exports a zod schema for a place inside an OpenAPI document. Where `withErrorCode` has put codes, `x-error-codes` names
 * them by the kind of failure.
 *
 * It is the schema's input that travels, of a request as of a response: what a transformation makes of it is known at the
 * receiving end only.
 *
 * @throws Error for a schema that refers to itself: its JSON Schema would need an address of its own.
 */
export function schemaOf(schema: $ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    cycles: "throw",
    // A transformation has no form in JSON Schema: what it takes is said before it, what it gives is anything.
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const codes = codesOn(zodSchema);
      if (codes !== undefined) Object.assign(jsonSchema, { "x-error-codes": { ...codes } });
    },
  });
  return withoutDialect(json);
}

/** Takes `$schema` away: the document names the dialect of all its schemas. */
export function withoutDialect(json: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== "$schema"));
}
