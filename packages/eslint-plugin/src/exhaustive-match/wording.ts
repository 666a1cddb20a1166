import type { CodeMatch } from "./chains.js";

/** A list of codes for a message; their number where they are many. */
export function inParentheses(missing: readonly string[]): string {
  if (missing.length === 0) return "";
  return missing.length > 5 ? ` (${String(missing.length)} of them)` : ` (${missing.join(", ")})`;
}

/** The patterns that name codes, as arguments of `.with(…)`. */
export function patternsFor({ codeProperty }: CodeMatch, codes: readonly string[]): string {
  return codes
    .map((code) =>
      codeProperty === undefined ? JSON.stringify(code) : `{ ${codeProperty}: ${JSON.stringify(code)} }`,
    )
    .join(", ");
}

/** A new line with an indent; a blank where the code stands on one line. */
export function lineBreak(indent: string | undefined): string {
  return indent === undefined ? " " : `\n${indent}`;
}

/** The labels of a switch for codes. */
export function caseLabels(codes: readonly string[], indent: string | undefined): string {
  return codes.map((code) => `case ${JSON.stringify(code)}:`).join(lineBreak(indent));
}
