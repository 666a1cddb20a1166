import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Analysis } from "../analysis/analysis.js";
import type { SourceCode } from "../analysis/source-code.js";
import { caseLabels, lineBreak } from "./wording.js";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** The cases that a switch misses, before its default or at its end. */
export function addCases(
  sourceCode: SourceCode,
  fixer: Fixer,
  node: TSESTree.SwitchStatement,
  fallback: TSESTree.SwitchCase | undefined,
  missing: readonly string[],
): Fix {
  const last = node.cases.at(-1);
  const indent = last === undefined ? "  " : indentOf(sourceCode, last);
  const arm = `${caseLabels(missing, indent)}${lineBreak(indent)}  throw new Error("This error code is not handled.");`;
  if (fallback !== undefined) return fixer.insertTextBefore(fallback, `${arm}${lineBreak(indent)}`);
  if (last === undefined) return fixer.insertTextBeforeRange([node.range[1] - 1, node.range[1]], arm);
  // A case that falls out of the switch would fall into the new ones.
  const leaves = /\b(?:break|return|throw|continue)\b[^;{}]*;?\s*\}?$/u.test(sourceCode.getText(last));
  return fixer.insertTextAfter(
    last,
    `${leaves ? "" : `${lineBreak(indent)}  break;`}${lineBreak(indent)}${arm}`,
  );
}

/** The entries that a table of texts misses, with the texts of the registry. */
export function addEntries(
  { settings, sourceCode }: Analysis,
  fixer: Fixer,
  literal: TSESTree.ObjectExpression,
  missing: readonly string[],
): Fix | null {
  const last = literal.properties.at(-1);
  if (last === undefined) return null;
  const indent = indentOf(sourceCode, last);
  const entries = missing.map((code) => {
    const text = settings.registry.codes.get(code)?.description ?? code;
    return `,${lineBreak(indent)}${code}: ${JSON.stringify(text)}`;
  });
  return fixer.insertTextAfter(last, entries.join(""));
}

/** The blanks before a node that begins its line. */
export function indentOf(sourceCode: SourceCode, node: TSESTree.Node): string | undefined {
  const line = sourceCode.lines[node.loc.start.line - 1] ?? "";
  const before = line.slice(0, node.loc.start.column);
  return before.trim() === "" ? before : undefined;
}
