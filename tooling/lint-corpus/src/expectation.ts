/** The five rules that the corpus knows. */
export const corpusRules = [
  "match-on-code",
  "exhaustive-match",
  "known-code",
  "no-raw-envelope",
  "no-status-branching",
] as const;

export type CorpusRule = (typeof corpusRules)[number];

/** `typed` is a run with type information, `untyped` one without: by the syntax and the evidence in scope alone. */
export type CorpusMode = "typed" | "untyped";

/** What a line is owed: a `report`; or the rule's description leaves it `open`, and neither report nor silence counts. */
export type Verdict = "report" | "open";

/** What one marker says about one line and one rule. */
export interface Expectation {
  readonly rule: CorpusRule;
  /** Counted from 1, as linters do. A report answers the expectation when its range covers this line. */
  readonly line: number;
  /** By mode; in a mode that is missing here the line owes silence, as every unmarked line does. */
  readonly verdicts: Readonly<Partial<Record<CorpusMode, Verdict>>>;
  /** Marks of one group in a file are one mistake that several lines show: a report on any of them answers all. */
  readonly group: string | undefined;
}
