import { match } from "ts-pattern";
import type { $ZodRawIssue } from "zod/v4/core";

/**
 * Says which rule an input breaks, as the end of a sentence about its place. It stands in for zod's locale, which may
 * be any or none, and which quotes the names of unrecognized members. Nothing of the input is repeated.
 */
export function ruleText(issue: $ZodRawIssue): string {
  return match(issue)
    .with({ code: "invalid_type" }, ({ input, expected }) =>
      input === undefined ? "is missing." : `must be ${article(expected)} ${expected}.`,
    )
    .with({ code: "too_small" }, ({ minimum, origin, inclusive }) =>
      bound(inclusive === false ? "more than" : "at least", minimum, origin),
    )
    .with({ code: "too_big" }, ({ maximum, origin, inclusive }) =>
      bound(inclusive === false ? "less than" : "at most", maximum, origin),
    )
    .with({ code: "invalid_format" }, () => "has not the form that is asked for.")
    .with({ code: "invalid_value" }, ({ values }) => `must be one of ${values.map(String).join(", ")}.`)
    .with({ code: "unrecognized_keys" }, () => "has members that are not known.")
    .otherwise(() => "is not valid.");
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? "an" : "a";
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
