import { match } from "ts-pattern";
import type { $ZodRawIssue } from "zod/v4/core";

/**
 * Says which rule an input breaks, as the rest of a sentence that its place begins: "to[0] must be a string." It stands in for zod's locale, which may
 * be any or none, and which quotes the names of unrecognized members. Nothing of the input is repeated.
 */
export function ruleText(issue: $ZodRawIssue): string {
  return match(issue)
    .with({ code: "invalid_type" }, ({ input, expected }) =>
      input === undefined ? "is missing." : `must be ${kind(expected)}.`,
    )
    .with({ code: "too_small" }, ({ minimum, origin, inclusive }) =>
      bound(inclusive === false ? "more than" : "at least", minimum, origin),
    )
    .with({ code: "too_big" }, ({ maximum, origin, inclusive }) =>
      bound(inclusive === false ? "less than" : "at most", maximum, origin),
    )
    .with({ code: "invalid_format" }, () => "has the wrong format.")
    .with(
      { code: "invalid_value" },
      ({ values }) => `must be ${values.length > 1 ? "one of " : ""}${values.map(String).join(", ")}.`,
    )
    .with({ code: "unrecognized_keys" }, () => "has unknown members.")
    .otherwise(() => "is not valid.");
}

/** What zod calls a type, where that is no noun or an abbreviated one. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["int", "an integer"],
  ["bool", "a boolean"],
  ["null", "null"],
  ["nan", "NaN"],
]);

function kind(expected: string): string {
  return KINDS.get(expected) ?? `${/^[aeiou]/.test(expected) ? "an" : "a"} ${expected}`;
}

/** What is counted, once and more than once. */
const UNITS: ReadonlyMap<string, readonly [one: string, more: string]> = new Map([
  ["string", ["character", "characters"]],
  ["array", ["element", "elements"]],
  ["set", ["element", "elements"]],
  ["map", ["entry", "entries"]],
  ["file", ["byte", "bytes"]],
]);

function bound(word: string, limit: number | bigint, origin: string): string {
  const unit = UNITS.get(origin);
  if (unit === undefined) return `must be ${word} ${String(limit)}.`;
  const [one, more] = unit;
  return `must have ${word} ${String(limit)} ${Number(limit) === 1 ? one : more}.`;
}
