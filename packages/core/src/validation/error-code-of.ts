import type { $ZodIssue } from "zod/v4/core";
import { codesOn } from "./annotations.js";
import type { IssueKind } from "./annotations.js";
import { outwards } from "./placement.js";
import { foreignCode } from "./known-codes.js";
import type { Level, Place } from "./placement.js";

interface CodeSettings {
  readonly fallback: string;
  /** Whether the caller's registry has the code. */
  readonly knows: (code: string) => boolean;
}

/**
 * The code of an issue: that of the nearest annotation, seen from the place that raised it outwards.
 *
 * @throws TypeError for an annotation with a code that the caller's registry does not have.
 */
export function errorCodeOf(
  issue: $ZodIssue,
  last: Level,
  raisedBy: Place | undefined,
  settings: CodeSettings,
): string {
  const kinds = isAboutPart(issue) ? [issue.code, ...kindsInside(issue)] : [issue.code];
  const inwards = raisedBy === undefined || isAboutPart(issue) ? undefined : stepsInwards(raisedBy);
  for (let level: Level | undefined = last; level !== undefined; level = level.outer) {
    const isOwnPath = level.depth === issue.path.length;
    const annotated = level.places.filter(({ schema }) => codesOn(schema) !== undefined);
    for (const place of mostTelling(annotated, inwards)) {
      const codes = codesOn(place.schema);
      if (codes === undefined) continue;
      const kind = isOwnPath ? kinds.find((each) => codes[each] !== undefined) : undefined;
      const code = kind === undefined ? codes.default : (codes[kind] ?? codes.default);
      if (settings.knows(code)) return code;
      // One of a lazy schema: what can be seen before is looked at before.
      throw foreignCode("validate", code);
    }
  }
  return settings.fallback;
}

/** An element or key that zod reports under the path of its container. */
function isAboutPart(issue: $ZodIssue): boolean {
  return issue.code === "invalid_key" || issue.code === "invalid_element";
}

function kindsInside(issue: $ZodIssue): IssueKind[] {
  return "issues" in issue ? issue.issues.map(({ code }) => code) : [];
}

/** The way from the root to the place that raised an issue: each place on it, with the next one. */
type Steps = ReadonlyMap<Place, Place | undefined>;

function stepsInwards(place: Place): Steps {
  const steps = new Map<Place, Place | undefined>();
  let inner: Place | undefined;
  for (const at of outwards(place)) {
    steps.set(at, inner);
    inner = at;
  }
  return steps;
}

/**
 * The places of one level, most telling first: what raised the issue and what stands around it, then the innermost of
 * those that the same value can have.
 */
function mostTelling(places: readonly Place[], inwards: Steps | undefined): readonly Place[] {
  const byNesting = places.toSorted((a, b) => b.nesting - a.nesting);
  if (inwards === undefined) return byNesting;
  const enclosing = byNesting.filter((place) => inwards.has(place));
  const others = byNesting.filter((place) => !inwards.has(place) && isCompatible(place, inwards));
  return [...enclosing, ...others];
}

/** Whether a value can have the place as well: not where it stands in another option of a union on the way. */
function isCompatible(place: Place, inwards: Steps): boolean {
  for (const at of outwards(place)) {
    if (at.outer === undefined || !inwards.has(at.outer)) continue;
    const taken = inwards.get(at.outer)?.option;
    return taken === undefined || at.option === undefined || taken === at.option;
  }
  return true;
}
