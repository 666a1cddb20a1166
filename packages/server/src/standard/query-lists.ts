import type { $ZodType, $ZodTypes } from "zod/v4/core";

/** A member of an object schema that is a list. */
export interface ListMember {
  readonly name: string;
  /** Whether the schema has nothing of its own for a list that is missing: no default, and no leave to be missing. */
  readonly isRequired: boolean;
}

const known = /* @__PURE__ */ new WeakMap<$ZodType, readonly ListMember[]>();

/**
 * Gives the members of a schema that are arrays or tuples, through what is only wrapped around them. A schema whose members
 * cannot be told without an input (a union, a record, a lazy schema) has none.
 *
 * A schema is looked at once, and with its first request: where it is recursive, its members may be made later than it.
 */
export function listMembersOf(schema: $ZodType): readonly ListMember[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const members = Object.entries(shapeOf(schema)).flatMap(([name, member]) => {
    const { def, isCaught } = unwrap(member);
    if (def.type !== "array" && def.type !== "tuple") return [];
    return [{ name, isRequired: !isCaught && member._zod.optin === undefined }];
  });
  known.set(schema, members);
  return members;
}

function shapeOf(schema: $ZodType): Readonly<Record<string, $ZodType>> {
  const { def } = unwrap(schema);
  if (def.type === "object") return def.shape;
  // What both sides ask of one member, one value has to be.
  return def.type === "intersection" ? { ...shapeOf(def.left), ...shapeOf(def.right) } : {};
}

/** What stands inside of wrappers, on the side that the input comes in. */
function unwrap(schema: $ZodType): { readonly def: $ZodTypes["_zod"]["def"]; readonly isCaught: boolean } {
  // zod's documented way to tell schemas apart: every schema that reaches a parser is one of these.
  const { def } = (schema as $ZodTypes)._zod;
  if (def.type === "pipe") return unwrap(def.in);
  if (!("innerType" in def)) return { def, isCaught: false };
  const inner = unwrap(def.innerType);
  // Of a member that is missing, not every version of zod 4 says that it is caught.
  return def.type === "catch" ? { ...inner, isCaught: true } : inner;
}
