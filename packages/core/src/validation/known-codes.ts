import type { $ZodType } from "zod/v4/core";
import { show } from "../registry/show.js";
import { codesOn } from "./annotations.js";
import { definitionOf, isSchema } from "./schema-parts.js";

/** How many schemas are looked at: a getter may make a new one, with the same getter, on each call. */
const MAX_SCHEMAS = 2_000;

/** The codes on a schema and on those that it is made of, as far as {@link partsOf} can see. */
export function* codesWithin(root: $ZodType): Generator<string> {
  const schemas = new Set([root]);
  // A set also visits what is added on the way.
  for (const schema of schemas) {
    yield* Object.values(codesOn(schema) ?? {});
    if (schemas.size < MAX_SCHEMAS) for (const part of partsOf(schema)) schemas.add(part);
  }
}

/**
 * Makes the error of a schema that is annotated with a code which the registry does not have. To pass the annotation over
 * would answer with another code than the schema's author has named, and nobody would be told.
 */
export function foreignCode(caller: string, code: string): TypeError {
  return new TypeError(
    `${caller}: the schema is annotated with ${show(code)}, which is not a code of the registry. ` +
      "Validate with the registry that has it: by createValidation of the merged registry, or, in a server, createErrors.",
  );
}

/**
 * What stands in a schema's definition. Of its getters only that of an object's members is asked: others make a default
 * value, and what is lazy may make a new schema on each call.
 */
function partsOf(schema: $ZodType): $ZodType[] {
  const def = definitionOf(schema);
  const held = valuesOf(def);
  if (def.type === "object") held.push(...membersOf(def));
  return held.flat().filter(isSchema);
}

function membersOf(def: { readonly shape: object }): unknown[] {
  try {
    return Object.values(def.shape);
  } catch {
    // The getter of a member names a schema that is not made yet.
    return [];
  }
}

function valuesOf(holder: object): unknown[] {
  return Object.values(Object.getOwnPropertyDescriptors(holder)).map(
    ({ value }: PropertyDescriptor): unknown => value,
  );
}
