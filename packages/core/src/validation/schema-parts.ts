import type { $ZodLazy, $ZodType, $ZodTypes } from "zod/v4/core";

/** A schema directly inside another one. */
export interface Part {
  readonly schema: $ZodType;
  /** Its place among the members of an object, array or tuple; `0` where order says nothing. */
  readonly position: number;
  /** Which option of a union it is. */
  readonly option?: number;
}

/** The definition of a schema as one of zod's own kinds. */
export function definitionOf(schema: $ZodType): $ZodTypes["_zod"]["def"] {
  // zod's documented way to tell schemas apart: every schema that reaches a parser is one of these.
  return (schema as $ZodTypes)._zod.def;
}

/** The schemas that see the same value as `schema`, or a form of it under the same path. */
export function partsAtSamePath(schema: $ZodType, value: unknown): readonly Part[] {
  const def = definitionOf(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "success":
    case "promise":
      return [part(def.innerType)];
    case "lazy":
      // The getter may build a new schema on each call; the parser uses the one that is cached here.
      return [part((schema as $ZodLazy)._zod.innerType)];
    case "pipe":
      return [part(def.in), part(def.out)];
    case "intersection":
      return [part(def.left), part(def.right)];
    case "set":
      // zod reports an element's issues under the path of the set.
      return [part(def.valueType)];
    case "union": {
      const options = def.options.map((option, index) => ({ schema: option, position: 0, option: index }));
      if (!("discriminator" in def) || typeof def.discriminator !== "string") return options;
      const tag = ownMember(value, def.discriminator);
      const { discriminator } = def;
      const claimed = options.filter(({ schema }) =>
        schema._zod.propValues?.[discriminator]?.has(asTag(tag)),
      );
      return claimed.length > 0 ? claimed : options;
    }
    case "object":
    case "array":
    case "tuple":
    case "record":
    case "map":
      return [];
    case "any":
    case "bigint":
    case "boolean":
    case "custom":
    case "date":
    case "enum":
    case "file":
    case "function":
    case "literal":
    case "nan":
    case "never":
    case "null":
    case "number":
    case "string":
    case "symbol":
    case "template_literal":
    case "transform":
    case "undefined":
    case "unknown":
    case "void":
      return [];
  }
}

/** The schemas that see the member `segment` of a value that `schema` describes. */
export function partsAtMember(schema: $ZodType, segment: PropertyKey, isKey: boolean): readonly Part[] {
  const def = definitionOf(schema);
  if (def.type === "object") {
    const positions = memberPositions(schema, def.shape);
    const position = positions.get(typeof segment === "number" ? String(segment) : segment);
    const member = position === undefined ? undefined : ownMember(def.shape, segment);
    if (isSchema(member)) return [part(member, position)];
    return def.catchall === undefined ? [] : [part(def.catchall, positions.size)];
  }
  if (def.type === "record") return [part(isKey ? def.keyType : def.valueType)];
  if (def.type === "map") return [part(def.keyType), part(def.valueType)];
  if (typeof segment !== "number") return [];
  if (def.type === "array") return [part(def.element, segment)];
  if (def.type === "tuple") {
    const item = def.items[segment] ?? def.rest;
    return item === null ? [] : [part(item, segment)];
  }
  return [];
}

const positionsBySchema = /* @__PURE__ */ new WeakMap<$ZodType, ReadonlyMap<PropertyKey, number>>();

/** Where each member of an object schema stands. Kept per schema, whose members never change. */
function memberPositions(schema: $ZodType, shape: object): ReadonlyMap<PropertyKey, number> {
  const known = positionsBySchema.get(schema);
  if (known !== undefined) return known;
  const positions = new Map(Reflect.ownKeys(shape).map((name, position) => [name, position]));
  positionsBySchema.set(schema, positions);
  return positions;
}

/** A member of an object or array by its own name; nothing that the prototype chain adds. */
export function ownMember(value: unknown, name: PropertyKey): unknown {
  if (value instanceof Map) return value.get(name);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

function part(schema: $ZodType, position = 0): Part {
  return { schema, position };
}

type Tag = string | number | bigint | boolean | null | undefined | symbol;

/** A discriminator is a primitive; anything else matches no option. */
function asTag(value: unknown): Tag {
  return typeof value === "object" || typeof value === "function" ? null : (value as Tag);
}

/** Tells schemas, and checks, which may hold schemas as well. */
export function isSchema(value: unknown): value is $ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}
