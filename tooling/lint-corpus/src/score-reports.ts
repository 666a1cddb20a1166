import type { CorpusMode, CorpusRule, Expectation } from "./expectation.js";

/** A linter's report; lines count from 1, both ends are part of it. */
export interface Report {
  readonly rule: CorpusRule;
  readonly line: number;
  readonly endLine: number;
}

export interface Score {
  /** Mistakes that were reported; the marks of a group are one. */
  readonly found: readonly Expectation[];
  readonly missed: readonly Expectation[];
  /** Reports on lines that owe silence. */
  readonly falseReports: readonly Report[];
}

/** Compares the reports on one file with its expectations. */
export function scoreReports(
  expectations: readonly Expectation[],
  reports: readonly Report[],
  mode: CorpusMode,
): Score {
  const inMode = expectations.filter(({ verdicts }) => verdicts[mode] !== undefined);
  const mistakes = groupMarks(inMode.filter(({ verdicts }) => verdicts[mode] === "report"));
  const isReported = (marks: readonly Expectation[]): boolean =>
    marks.some((mark) => reports.some((report) => answers(report, mark)));
  const firsts = (of: readonly (readonly Expectation[])[]): Expectation[] =>
    of.flatMap((marks) => marks.slice(0, 1));
  return {
    found: firsts(mistakes.filter(isReported)),
    missed: firsts(mistakes.filter((marks) => !isReported(marks))),
    falseReports: reports.filter((report) => !inMode.some((mark) => answers(report, mark))),
  };
}

/** Puts the marks of each mistake together; a mark without a group is a mistake of its own. */
export function groupMarks(marks: readonly Expectation[]): Expectation[][] {
  const mistakes = new Map<string, Expectation[]>();
  for (const [index, mark] of marks.entries()) {
    const key = `${mark.rule}@${mark.group ?? `#${index}`}`;
    const mistake = mistakes.get(key) ?? [];
    mistake.push(mark);
    mistakes.set(key, mistake);
  }
  return [...mistakes.values()];
}

function answers(report: Report, { rule, line }: Expectation): boolean {
  return report.rule === rule && report.line <= line && line <= report.endLine;
}
