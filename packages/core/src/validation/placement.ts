import type { $ZodType } from "zod/v4/core";
import { definitionOf, ownMember, partsAtMember, partsAtSamePath } from "./schema-parts.js";
import type { Part } from "./schema-parts.js";

/** A schema at its place inside the root schema. */
export interface Place {
  readonly schema: $ZodType;
  /** How many segments of the path lead here. */
  readonly depth: number;
  /** How many schemas of the same depth stand around this one. */
  readonly nesting: number;
  readonly outer: Place | undefined;
  readonly position: number;
  /** Which option was entered, where `outer` is a union. */
  readonly option: number | undefined;
}

/** A union on one level, and which of its options an issue belongs to. */
export interface Choice {
  readonly union: $ZodType;
  readonly option: number;
}

interface Entry {
  readonly part: Part;
  readonly outer: Place | undefined;
}

/**
 * The schemas that see one value of the input, at one depth of a path.
 *
 * They can be several next to each other (options of a union, both sides of an intersection or pipe). The value only
 * serves to pick the option of a discriminated union.
 */
export interface Level {
  readonly depth: number;
  readonly outer: Level | undefined;
  readonly value: unknown;
  readonly entries: readonly Entry[];
  readonly choices: readonly Choice[];
  /** The first position in declared order that any of the places has. */
  readonly floor: number;
  /** Found when it is first asked for: an issue that is left out needs none. */
  readonly places: readonly Place[];
}

function makeLevel(
  outer: Level | undefined,
  value: unknown,
  entries: readonly Entry[],
  choices: readonly Choice[],
): Level {
  const depth = outer === undefined ? 0 : outer.depth + 1;
  let places: readonly Place[] | undefined;
  return {
    depth,
    outer,
    value,
    entries,
    choices,
    floor: entries.reduce((least, { part }) => Math.min(least, part.position), Infinity),
    get places() {
      if (places === undefined) {
        const found = new Map<$ZodType, Place>();
        for (const entry of entries) enter(entry, 0, { found, depth, value, choices });
        places = [...found.values()];
      }
      return places;
    },
  };
}

interface Entering extends Pick<Level, "depth" | "value" | "choices"> {
  /** Keyed by schema: a schema that contains itself without consuming a segment is entered once. */
  readonly found: Map<$ZodType, Place>;
}

function enter({ part, outer }: Entry, nesting: number, at: Entering): void {
  const { schema, position, option } = part;
  if (at.found.has(schema)) return;
  const place: Place = { schema, depth: at.depth, nesting, outer, position, option };
  at.found.set(schema, place);
  const chosen = at.choices.find(({ union }) => union === schema)?.option;
  for (const inner of partsAtSamePath(schema, at.value)) {
    if (chosen === undefined || inner.option === chosen)
      enter({ part: inner, outer: place }, nesting + 1, at);
  }
}

/** The level of the input as a whole. */
export function rootLevel(schema: $ZodType, value: unknown): Level {
  return makeLevel(undefined, value, [{ part: { schema, position: 0 }, outer: undefined }], []);
}

/** The same level, with only one option of a union. */
export function chooseOption({ outer, value, entries, choices }: Level, choice: Choice): Level {
  return makeLevel(outer, value, entries, [...choices, choice]);
}

/** The level of a member, or of its name; `undefined` where the schema has no such member. */
function memberLevel(outer: Level, segment: PropertyKey, isKey: boolean): Level | undefined {
  const entries = outer.places.flatMap((place) =>
    partsAtMember(place.schema, segment, isKey).map((part) => ({ part, outer: place })),
  );
  return entries.length === 0 ? undefined : makeLevel(outer, ownMember(outer.value, segment), entries, []);
}

/** What a walk looks for. */
export interface Target {
  readonly path: readonly PropertyKey[];
  /** The issue is about the name of the last segment, not about its value. */
  readonly isKey: boolean;
  /** An order that the issue must not stand behind. */
  readonly within?: readonly number[] | undefined;
}

/**
 * Makes a function that follows paths from a level to the last level that the schema has: a refinement may report any
 * path. It answers `undefined` as soon as the path is sure to stand behind `within`.
 *
 * The levels of the latest path are kept. zod reports what is next to each other one after the other, so that a walk
 * takes the steps that differ instead of starting again.
 */
export function createWalk(start: Level): (target: Target) => Level | undefined {
  const levels = [start];
  const segments: PropertyKey[] = [];
  return ({ path, isKey, within }) => {
    let isTied = within !== undefined;
    let level = start;
    for (const [index, segment] of path.entries()) {
      const isName = isKey && index === path.length - 1;
      let next = isName || segments[index] !== segment ? undefined : levels[index + 1];
      if (next === undefined) {
        next = memberLevel(level, segment, isName);
        if (next === undefined) return level;
        if (!isName) {
          levels.splice(index + 1, Infinity, next);
          segments.splice(index, Infinity, segment);
        }
      }
      level = next;
      const bound = within?.[index] ?? BEFORE_MEMBERS;
      if (isTied && level.floor > bound) return undefined;
      isTied &&= level.floor === bound;
    }
    return level;
  };
}

/** The places around `place`, itself first, outwards to the root. */
export function* outwards(place: Place): Generator<Place> {
  for (let at: Place | undefined = place; at !== undefined; at = at.outer) yield at;
}

/** Sorts the issue of an object behind those of its members, and that of any other container before them. */
const BEHIND_MEMBERS = Infinity;
const BEFORE_MEMBERS = -1;

/** Where an issue stands in declared order: compare two of these with {@link compareOrder}. */
export function declaredOrder(level: Level, at: Place | undefined, pathLength: number): readonly number[] {
  if (at === undefined) return [];
  const positions: number[] = [];
  // A level repeats the position of its outermost schema: only what a segment leads to has one of its own.
  for (const place of outwards(at))
    if (place.nesting === 0 && place.depth > 0) positions.push(place.position);
  positions.reverse();
  const isObject = level.places.some(({ schema }) => definitionOf(schema).type === "object");
  // A path that the schema does not have still lies inside the value at which it leaves the schema.
  if (level.depth < pathLength) positions.push(Number.MAX_SAFE_INTEGER);
  else positions.push(isObject ? BEHIND_MEMBERS : BEFORE_MEMBERS);
  return positions;
}

/** Compares two results of {@link declaredOrder}, for sorting. */
export function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = a[i] ?? BEFORE_MEMBERS;
    const y = b[i] ?? BEFORE_MEMBERS;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
