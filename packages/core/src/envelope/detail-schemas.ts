import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import type { DetailSchema, DetailsShape, DetailValue } from "../registry/details.js";

/** Gives each of a code's details its zod schema, to be spread into an object schema. */
export function detailSchemas<const S extends DetailsShape>(
  details: S,
): { readonly [M in keyof S]: $ZodType<DetailValue<S[M]>> } {
  const schemas = Object.entries(details).map(([member, schema]) => [member, schemaOf(schema)]);
  // One entry per member of S, made from that member's own.
  return Object.fromEntries(schemas) as { readonly [M in keyof S]: $ZodType<DetailValue<S[M]>> };
}

const BY_TYPE = { string: z.string, number: z.number, boolean: z.boolean } as const;

function schemaOf(schema: DetailSchema): $ZodType {
  return typeof schema === "string" ? BY_TYPE[schema]() : schema;
}
