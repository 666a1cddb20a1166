import { config, util } from "zod/v4/core";
import type { $ZodIssue, $ZodRawIssue, $ZodType, ParseContext } from "zod/v4/core";
import { Earliest } from "./earliest.js";
import { errorCodeOf } from "./error-code-of.js";
import { chooseOption, createWalk, declaredOrder, rootLevel } from "./placement.js";
import type { Level, Place } from "./placement.js";
import { definitionOf, ownMember } from "./schema-parts.js";
import { closestOption } from "./union-options.js";
import type { ValidationIssue } from "./validation-failure.js";

/** What the issues of one parse are read against. */
export interface Reading {
  readonly schema: $ZodType;
  readonly input: unknown;
  readonly fallback: string;
  /** Whether the caller's registry has the code. */
  readonly knows: (code: string) => boolean;
  readonly context: ParseContext;
}

/** The issues that are told, and how many more there were. */
export interface ReadIssues {
  readonly issues: readonly ValidationIssue<string>[];
  readonly omitted: number;
}

/** More help nobody, and an answer with all that a large input can have would be many times its size. */
const MAX_ISSUES = 100;

interface Found {
  readonly path: readonly PropertyKey[];
  readonly level: Level;
  readonly isOwner: IsOwner;
  readonly order: readonly number[];
  /** The issue as zod tells it. Its text is only written once the issue is known to be told. */
  readonly finish: () => $ZodIssue;
}

/** Turns zod's issues into ours: the first {@link MAX_ISSUES} in declared order, each with its code. */
export function readIssues(raw: readonly $ZodRawIssue[], reading: Reading): ReadIssues {
  const walk = createWalk(rootLevel(reading.schema, reading.input));
  // Where the schema declares no order, that of the input stays.
  const earliest = new Earliest<Found>(MAX_ISSUES);
  let count = 0;
  for (const issue of raw) {
    const path = issue.path ?? [];
    const level = walk({ path, isKey: isAboutKey(issue), within: earliest.bound });
    const finish = () => util.finalizeIssue(issue, { ...reading.context, async: false }, config());
    const found = level === undefined ? [] : locate(issue, { path, level, isOwner: raisedBy(issue), finish });
    for (const each of found) earliest.add(each);
    count += level === undefined ? countInside(issue) : found.length;
  }
  const issues = earliest.items.map((found) => tell(found, reading));
  return { issues, omitted: count - issues.length };
}

type IsOwner = (schema: $ZodType) => boolean;

/** zod notes on an issue the schema or the check that raised it; a check belongs to the schema that lists it. */
function raisedBy({ inst, schema: owner }: $ZodRawIssue): IsOwner {
  return (schema) =>
    schema === inst ||
    schema === owner ||
    schema._zod.def.checks?.some((check: unknown) => check !== undefined && check === inst) === true;
}

type AnyIssue = $ZodIssue | $ZodRawIssue;
type UnionIssue = AnyIssue & { readonly code: "invalid_union" };

function isAboutKey(issue: AnyIssue): boolean {
  return issue.code === "invalid_key" && issue.origin === "record";
}

function ownerOn(level: Level, isOwner: IsOwner): Place | undefined {
  return level.places.findLast(({ schema }) => isOwner(schema));
}

/** The innermost place on the whole path that raised the issue. */
function ownerAlong(last: Level, isOwner: IsOwner): { level: Level; place: Place } | undefined {
  for (let level: Level | undefined = last; level !== undefined; level = level.outer) {
    const place = ownerOn(level, isOwner);
    if (place !== undefined) return { level, place };
  }
  return undefined;
}

function locate(issue: AnyIssue, at: Omit<Found, "order">): Found[] {
  if (issue.code === "invalid_union") {
    const inner = insideUnion(issue, at);
    if (inner.length > 0) return inner;
  }
  const place = ownerOn(at.level, at.isOwner) ?? at.level.places[0];
  return [{ ...at, order: declaredOrder(at.level, place, at.path.length) }];
}

/** The issues of the option that the input comes closest to, as if the schema had no other. */
function insideUnion(issue: UnionIssue, { path, level, isOwner }: Omit<Found, "order">): Found[] {
  const option = closestOption(issue.errors);
  if (option === undefined) return [];
  const place = level.places.find(matchesUnion(issue));
  const at = ownerAlong(level, isOwner) ?? (place && { level, place });
  if (at === undefined) return [];
  const walk = createWalk(chooseOption(at.level, { union: at.place.schema, option }));
  return (issue.errors[option] ?? []).flatMap((nested) => {
    const whole = [...path, ...nested.path];
    const reached = walk({ path: whole.slice(at.level.depth), isKey: isAboutKey(nested) });
    if (reached === undefined) return [];
    const finish = () => ({ ...nested, path: whole });
    return locate(nested, { path: whole, level: reached, isOwner: () => false, finish });
  });
}

function matchesUnion(issue: UnionIssue): (place: Place) => boolean {
  return ({ schema }) => {
    const def = definitionOf(schema);
    return def.type === "union" && def.options.length === issue.errors.length;
  };
}

/** How many issues {@link locate} would give, without a walk. */
function countInside(issue: AnyIssue): number {
  if (issue.code !== "invalid_union") return 1;
  const inner = issue.errors[closestOption(issue.errors) ?? -1] ?? [];
  return inner.reduce((sum, nested) => sum + countInside(nested), 0) || 1;
}

function tell({ level, isOwner, finish }: Found, reading: Reading): ValidationIssue<string> {
  const issue = finish();
  return {
    path: issue.path,
    error_code: errorCodeOf(issue, level, ownerAlong(level, isOwner)?.place, reading),
    code: issue.code,
    message: messageOf(issue, reading.input),
  };
}

/** A member name that is plain enough to be repeated: no digits, so no token and no phone number. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z_-]{0,31}$/;

/**
 * The text of an issue. zod's own texts speak of the schema and not of the input, with two exceptions that could carry
 * a secret into a log: the names of unrecognized keys, and the name of an object's class where the input made it up.
 */
function messageOf(issue: $ZodIssue, input: unknown): string {
  if (issue.code === "unrecognized_keys" && !issue.keys.every((key) => PLAIN_NAME.test(key)))
    return issue.keys.length === 1 ? "Unrecognized key" : `Unrecognized keys: ${issue.keys.length}`;
  if (issue.code === "invalid_type") {
    const value = issue.path.reduce<unknown>(ownMember, input);
    const madeUp = typeof value === "object" && value !== null && Object.hasOwn(value, "constructor");
    if (madeUp) return `Invalid input: expected ${issue.expected}`;
  }
  return issue.message;
}
