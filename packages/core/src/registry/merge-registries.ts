import { defineRegistry } from "./define-registry.js";
import type { ErrorDefinition, ErrorDefinitions } from "./definition.js";

/** The entries of both registries; where both have a code, its meaning is the same. */
export type MergedRegistry<A extends ErrorDefinitions, B extends ErrorDefinitions> = Readonly<
  A & Omit<B, keyof A>
>;

/**
 * Combines two registries, for a service that answers with the codes of both.
 *
 * A code that stands in both must mean the same in both; its wording (`description`) may differ, and the first one's is
 * kept.
 *
 * @throws TypeError naming the code and the fields that differ, or the entry and the rule it breaks.
 */
export function mergeRegistries<const A extends ErrorDefinitions, const B extends ErrorDefinitions>(
  first: A,
  second: B,
): MergedRegistry<A, B> {
  // Checked before they are compared, so that a broken entry is told as one.
  const [a, b] = [defineRegistry<A>(first), defineRegistry<B>(second)];
  const known: ReadonlyMap<string, ErrorDefinition> = new Map(Object.entries(a));
  for (const [code, definition] of Object.entries<ErrorDefinition>(b)) {
    const differing = differingFields(known.get(code) ?? definition, definition);
    if (differing.length > 0)
      throw new TypeError(
        `Registries cannot be merged: ${code} differs in ${differing.join(", ")}. Rename one of the two codes.`,
      );
  }
  // The first one comes first in order, and last in precedence.
  return defineRegistry<MergedRegistry<A, B>>({ ...a, ...b, ...a });
}

const MEANING = ["httpStatus", "category", "retry", "outcome", "action", "alert"] as const;

function differingFields(a: ErrorDefinition, b: ErrorDefinition): string[] {
  const fields: string[] = [...MEANING].filter((field) => a[field] !== b[field]);
  const members = new Set([...Object.keys(a.details), ...Object.keys(b.details)]);
  // Schemas have no equality: the same member counts as the same only where both registries share the schema object.
  if ([...members].some((member) => a.details[member] !== b.details[member])) fields.push("details");
  return fields;
}
