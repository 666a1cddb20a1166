import { RuleTester } from "@typescript-eslint/rule-tester";
import type { InvalidTestCase, ValidTestCase } from "@typescript-eslint/rule-tester";
import parser from "@typescript-eslint/parser";
import { afterAll, describe, expect, it, test } from "vitest";
import type { Rule } from "../src/create-rule.js";
import { declarePlainCases } from "../mutation/plain-cases.js";
import { filenameOf, fixed, lintCase, world } from "./lint-case.js";
import type { Mode } from "./lint-case.js";
import { outputOf } from "./suite.js";
import type { Invalid, Suite, Valid } from "./suite.js";
import { readMarks } from "./read-marks.js";
import { typeErrors } from "./type-errors.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

/** Runs the cases of one area of a rule, and type-checks what its fixes and suggestions leave behind. */
export function ruleCases(title: string, rule: Rule, suite: Suite): void {
  if (process.env["CASES"] === "plain") {
    declarePlainCases(title, rule, suite);
    return;
  }
  const tester = new RuleTester({
    languageOptions: {
      ...(suite.mode !== "javascript" && { parser }),
      parserOptions: {
        ecmaFeatures: { jsx: true },
        ...(suite.mode === "typed" && {
          project: "./tsconfig.json",
          tsconfigRootDir: world,
          disallowAutomaticSingleRunInference: true,
        }),
      },
      ...(suite.mode === "javascript" && { parser: undefined }),
    },
  });
  // The tester brings typescript-eslint's types in a version of its own, too deep for TypeScript to compare with ours.
  tester.run(title, rule as unknown as Parameters<RuleTester["run"]>[1], {
    valid: suite.valid.map((entry) => validCase(entry, suite.mode)),
    invalid: suite.invalid.map((entry) => invalidCase(entry, suite)),
  });
  declareStability(title, rule, suite);
  if (suite.mode !== "typed") return;
  const outputs = suite.invalid.flatMap(({ suggest = [], output = [] }) => [
    ...suggest.flat().map(outputOf),
    ...(typeof output === "string" ? [output] : output),
  ]);
  if (outputs.length === 0) return;
  test(`${title}: fixes and suggestions leave code that type-checks`, () => {
    expect(typeErrors(outputs)).toEqual([]);
  });
}

/** After a fix nothing is left to fix, and a suggestion that was taken is not offered again. */
function declareStability(title: string, rule: Rule, { mode, invalid }: Suite): void {
  test(`${title}: fixes and suggestions settle what they are about`, () => {
    const unsettled: string[] = [];
    for (const { code: marked, suggest = [], output = [], ...rest } of invalid) {
      const { places } = readMarks(marked);
      const last = typeof output === "string" ? output : output.at(-1);
      if (last !== undefined && fixed(last, lintCase(rule, mode, { ...rest, code: last })) !== last)
        unsettled.push(last);
      for (const after of suggest.flat().map(outputOf)) {
        const left = lintCase(rule, mode, { ...rest, code: after });
        if (left.length >= places.length)
          unsettled.push(`${after}: ${left.map(({ message }) => message).join(", ")}`);
      }
    }
    expect(unsettled).toEqual([]);
  });
}

type Options = readonly unknown[];

function extras(
  { options, settings, filename }: Omit<Valid, "code">,
  code: string,
  mode: Mode,
): Pick<ValidTestCase<Options>, "filename" | "options" | "settings"> {
  return {
    filename: filenameOf({ code, ...(filename !== undefined && { filename }) }, mode),
    ...(options !== undefined && { options: [options] }),
    ...(settings !== undefined && { settings: { "error-model": settings } }),
  };
}

function validCase(entry: string | Valid, mode: Mode): ValidTestCase<Options> {
  const { code, ...rest } = typeof entry === "string" ? { code: entry } : entry;
  return { name: named(code, rest), code, ...extras(rest, code, mode) };
}

function named(code: string, rest: object): string {
  return Object.keys(rest).length === 0 ? code : `${code} ${JSON.stringify(rest)}`;
}

function invalidCase(entry: Invalid, suite: Suite): InvalidTestCase<string, Options> {
  const { code: marked, ids = [], suggest = [], output = null, ...rest } = entry;
  const { code, places } = readMarks(marked);
  return {
    name: named(code, rest),
    code,
    ...extras(rest, code, suite.mode),
    output: typeof output === "string" || output === null ? output : [...output],
    errors: places.map((place, i) => ({
      messageId: ids[i] ?? suite.id,
      ...place,
      suggestions:
        (suggest[i] ?? []).length === 0
          ? null
          : (suggest[i] ?? []).map((fixed) => ({
              messageId: typeof fixed === "string" ? (suite.suggestion ?? "") : fixed.id,
              output: outputOf(fixed),
            })),
    })),
  };
}
