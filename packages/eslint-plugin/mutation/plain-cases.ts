import type { Linter } from "eslint";
import { expect, test } from "vitest";
import type { Rule } from "../src/create-rule.js";
import { applied, fixed, lintCase } from "../test/lint-case.js";
import type { LintedCase } from "../test/lint-case.js";
import { readMarks } from "../test/read-marks.js";
import { outputOf } from "../test/suite.js";
import type { Invalid, Suite } from "../test/suite.js";
import { announce, prepared } from "./prepared-sources.js";

/**
 * The cases of a suite without the checks that `RuleTester` makes of the cases themselves: a mutation run tries each of
 * them hundreds of times.
 */
export function declarePlainCases(title: string, rule: Rule, suite: Suite): void {
  for (const entry of suite.valid) {
    const valid = typeof entry === "string" ? { code: entry } : entry;
    announce(suite.mode, valid);
    test(`${title}, valid: ${valid.code}`, () => {
      expect(reportsOf(rule, suite, valid)).toEqual([]);
    });
  }
  for (const invalid of suite.invalid) {
    announce(suite.mode, { ...invalid, code: readMarks(invalid.code).code });
    for (const code of outputsOf(invalid)) announce(suite.mode, { ...invalid, code });
    test(`${title}, invalid: ${invalid.code}`, () => {
      expectReports(rule, suite, invalid);
    });
  }
}

function reportsOf(rule: Rule, { mode }: Suite, linted: LintedCase): readonly Linter.LintMessage[] {
  return lintCase(rule, mode, linted, prepared(mode, linted));
}

function outputsOf({ output = [] }: Invalid): readonly string[] {
  return typeof output === "string" ? [output] : output;
}

function expectReports(rule: Rule, suite: Suite, invalid: Invalid): void {
  const { code, places } = readMarks(invalid.code);
  const messages = reportsOf(rule, suite, { ...invalid, code });
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
  for (const expected of invalid.output === undefined ? [code] : outputsOf(invalid)) {
    expect(after).toBe(expected);
    after = fixed(after, reportsOf(rule, suite, { ...invalid, code: after }));
  }
}
