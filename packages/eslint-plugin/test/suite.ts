import type { Mode } from "./lint-case.js";

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

/** The code after a suggestion. */
export function outputOf(suggestion: string | NamedSuggestion): string {
  return typeof suggestion === "string" ? suggestion : suggestion.output;
}
