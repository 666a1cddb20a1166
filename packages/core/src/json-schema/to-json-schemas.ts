import * as z from "zod/mini";
import type { JSONSchema, $ZodType } from "zod/v4/core";
import {
  anyErrorEnvelopeSchema,
  envelopeSchemaOf,
  errorCodeSchemaOf,
} from "../envelope/error-envelope-schema.js";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import { registry } from "../registry/registry.js";
import type { Registry } from "../registry/registry.js";

/** A JSON Schema document, draft 2020-12. */
export type JsonSchema = JSONSchema.BaseSchema;

/** The schemas of a registry as JSON Schema documents. */
export interface JsonSchemas<Code extends string> {
  /** Of the codes. */
  readonly errorCode: JsonSchema;
  /** Of the error bodies, one alternative per code. */
  readonly errorEnvelope: JsonSchema;
  /** Of any error body that keeps the law of the wire, whatever its code. */
  readonly anyErrorEnvelope: JsonSchema;
  /** Of the error body of each code. */
  readonly byCode: Readonly<Record<Code, JsonSchema>>;
}

/** Exports the schemas of a registry, by default that of the SMS API, as JSON Schema documents (draft 2020-12). */
export function toJsonSchemas(): JsonSchemas<CodeOf<Registry>>;
export function toJsonSchemas<const R extends ErrorDefinitions>(of: R): JsonSchemas<CodeOf<R>>;
export function toJsonSchemas(of: ErrorDefinitions = registry): JsonSchemas<string> {
  const codes = Object.keys(of);
  return {
    errorCode: convert(errorCodeSchemaOf(of)),
    errorEnvelope: envelopeJsonSchema(of),
    anyErrorEnvelope: convert(anyErrorEnvelopeSchema),
    byCode: Object.fromEntries(codes.map((code) => [code, envelopeJsonSchema(of, [code])])),
  };
}

/**
 * Exports the error bodies of a registry as one JSON Schema document (draft 2020-12).
 *
 * @param codes - the codes to cover, those that an endpoint answers, say. Default: all of the registry.
 */
export function envelopeJsonSchema<const R extends ErrorDefinitions>(
  of: R,
  codes?: readonly CodeOf<R>[],
): JsonSchema {
  const [only, ...others] = codes ?? [];
  const schema = envelopeSchemaOf(of, codes);
  if (only === undefined || others.length > 0) return convert(schema);
  // A single code needs no alternatives around it.
  const { oneOf, $schema } = convert(schema);
  return { ...($schema === undefined ? {} : { $schema }), ...oneOf?.[0] };
}

function convert(schema: $ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-2020-12", io: "output" });
}
