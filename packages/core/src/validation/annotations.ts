import * as z from "zod/mini";
import type { $ZodIssueCode, $ZodRegistry, $ZodType } from "zod/v4/core";

/** What zod calls the `code` of an issue: `too_big`, `invalid_type`, `custom` and so on. */
export type IssueKind = $ZodIssueCode;

/** The error codes that a schema's failure means: one for all issues, or one per kind of issue. */
export type CodesByKind<Code extends string> = Readonly<Partial<Record<IssueKind, Code>>> & {
  /** For the kinds that are not listed, and for every issue below the schema's own path. */
  readonly default: Code;
};

interface Annotation {
  readonly codes: CodesByKind<string>;
}

type Annotations = $ZodRegistry<Annotation>;

/** Shared by every copy of this package in a process, so that a schema annotated by one is understood by the other. */
const REGISTRY_KEY = Symbol.for("@error-model/core/error-codes");

function annotations(): Annotations {
  // The global symbol registry has no types: only this module writes under the key.
  const shared = globalThis as { [REGISTRY_KEY]?: Annotations };
  const present = shared[REGISTRY_KEY];
  if (present !== undefined) return present;
  const created = z.registry<Annotation>();
  shared[REGISTRY_KEY] = created;
  return created;
}

/**
 * Puts codes on a clone of a schema. The clone keeps the original as its parent, and zod hands metadata down from
 * parent to clone, which is what carries a code through a later `.min(1)` or `.describe()`.
 */
export function annotate<Schema extends $ZodType>(schema: Schema, codes: CodesByKind<string>): Schema {
  const clone = z.clone(schema);
  annotations().add(clone, { codes });
  return clone;
}

/** The codes on a schema, its own or those of the schema that it was made from. */
export function codesOn(schema: $ZodType): CodesByKind<string> | undefined {
  return annotations().get(schema)?.codes;
}
