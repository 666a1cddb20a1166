import { fileURLToPath } from "node:url";
import { RuleTester } from "@typescript-eslint/rule-tester";
import type { InvalidTestCase, ValidTestCase } from "@typescript-eslint/rule-tester";
import parser from "@typescript-eslint/parser";
import { afterAll, describe, expect, it, test } from "vitest";
import type { Rule } from "../src/create-rule.js";
import { typeErrors } from "./type-errors.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

export const world = fileURLToPath(new URL("../typed-world", import.meta.url));

/**
 * How a file is read: `javascript` by ESLint's own parser, `typescript` by typescript-eslint's without types, `typed` with
 * them, among the declarations of typed-world/globals.d.ts.
 */
export type Mode = "javascript" | "typescript" | "typed";

export interface Invalid {
  /** The code, each report's place between « and ». */
  readonly code: string;
  /** The message of each report, in order. Default: the suite's. */
  readonly ids?: readonly string[];
  /** The code after each suggestion, per report. */
  readonly suggest?: readonly (readonly (string | NamedSuggestion)[])[];
  /** The code after the fix; several where one fix makes way for the next. */
  readonly output?: string | readonly string[];
  readonly options?: object;
  readonly settings?: object;
  readonly filename?: string;
}

/** A suggestion with another message than the suite's. */
export interface NamedSuggestion {
  readonly id: string;
  readonly output: string;
}

export interface Valid {
  readonly code: string;
  readonly options?: object;
  readonly settings?: object;
  readonly filename?: string;
}

export interface Suite {
  readonly mode: Mode;
  /** The message that a report has where a case names none. */
  readonly id: string;
  /** The message of the suggestions. */
  readonly suggestion?: string;
  readonly valid: readonly (string | Valid)[];
  readonly invalid: readonly Invalid[];
}

/** Runs the cases of one area of a rule, and type-checks what its fixes and suggestions leave behind. */
export function ruleCases(title: string, rule: Rule, suite: Suite): void {
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

type Options = readonly unknown[];

function extras(
  { options, settings, filename }: Omit<Valid, "code">,
  code: string,
  mode: Mode,
): Pick<ValidTestCase<Options>, "filename" | "options" | "settings"> {
  const jsx = /<\/|\/>/u.test(code);
  return {
    filename: filename ?? (mode === "javascript" ? "file.js" : jsx ? "react.tsx" : "file.ts"),
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

function outputOf(suggestion: string | NamedSuggestion): string {
  return typeof suggestion === "string" ? suggestion : suggestion.output;
}

interface MarkedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function readMarks(marked: string): { code: string; places: MarkedPlace[] } {
  const starts: { line: number; column: number; order: number }[] = [];
  const places: (MarkedPlace & { order: number })[] = [];
  let code = "";
  let line = 1;
  let column = 1;
  let order = 0;
  for (const character of marked) {
    if (character === "«") starts.push({ line, column, order: order++ });
    else if (character === "»") {
      const start = starts.pop();
      if (start === undefined) throw new Error(`Unbalanced marks in: ${marked}`);
      places.push({ ...start, endLine: line, endColumn: column });
    } else {
      code += character;
      if (character === "\n") {
        line++;
        column = 1;
      } else column += character.length;
    }
  }
  return {
    code,
    places: places
      .sort((a, b) => a.order - b.order)
      .map((place) => ({
        line: place.line,
        column: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      })),
  };
}
