import { expect, test } from "vitest";
import type { Rule } from "../src/create-rule.js";
import { applied, fixed, lintCase } from "./lint-case.js";
import { readMarks } from "./read-marks.js";
import { outputOf } from "./suite.js";
import type { Invalid, Suite } from "./suite.js";

/**
 * The cases of a suite without the checks that `RuleTester` makes of the cases themselves: a mutation run tries each of
 * them hundreds of times.
 */
export function declarePlainCases(title: string, rule: Rule, suite: Suite): void {
  for (const entry of suite.valid) {
    const valid = typeof entry === "string" ? { code: entry } : entry;
    test(`${title}, valid: ${valid.code}`, () => {
      expect(lintCase(rule, suite.mode, valid)).toEqual([]);
    });
  }
  for (const invalid of suite.invalid)
    test(`${title}, invalid: ${invalid.code}`, () => {
      expectReports(rule, suite, invalid);
    });
}

function expectReports(rule: Rule, suite: Suite, invalid: Invalid): void {
  const { code, places } = readMarks(invalid.code);
  const messages = lintCase(rule, suite.mode, { ...invalid, code });
  expect(
    messages.map(({ messageId, line, column, endLine, endColumn, suggestions = [] }) => ({
      messageId,
      line,
      column,
      endLine,
      endColumn,
      suggestions: suggestions.map((offer) => ({ id: offer.messageId, output: applied(code, offer.fix) })),
    })),
  ).toEqual(
    places.map((place, i) => ({
      messageId: invalid.ids?.[i] ?? suite.id,
      ...place,
      suggestions: (invalid.suggest?.[i] ?? []).map((offer) => ({
        id: typeof offer === "string" ? suite.suggestion : offer.id,
        output: outputOf(offer),
      })),
    })),
  );
  let after = fixed(code, messages);
  const { output = code } = invalid;
  for (const expected of typeof output === "string" ? [output] : output) {
    expect(after).toBe(expected);
    after = fixed(after, lintCase(rule, suite.mode, { ...invalid, code: after }));
  }
}
