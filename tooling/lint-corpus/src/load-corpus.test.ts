import { relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { corpusRules, type CorpusMode, type CorpusRule } from "./expectation.js";
import { corpusFolder, loadCorpus } from "./load-corpus.js";
import { groupMarks } from "./score-reports.js";

const files = loadCorpus();

/** The mistakes that a run in the mode has to find. */
function countMistakes(rule: CorpusRule, mode: CorpusMode): number {
  return files
    .map(({ expectations }) => expectations.filter((mark) => mark.rule === rule))
    .map((marks) => groupMarks(marks.filter(({ verdicts }) => verdicts[mode] === "report")).length)
    .reduce((sum, count) => sum + count, 0);
}

describe("the corpus", () => {
  it.each([
    ["files", 120, /./],
    ["files of TypeScript", 80, /\.tsx?$/],
    ["files of plain JavaScript", 25, /\.[cm]?js$/],
    ["files with JSX", 15, /\.[jt]sx$/],
  ])("has %s, %i at least", (_, least, pattern) => {
    expect(files.filter(({ name }) => pattern.test(name)).length).toBeGreaterThanOrEqual(least);
  });

  it.each<[CorpusRule, number]>([
    ["match-on-code", 90],
    ["exhaustive-match", 60],
    ["known-code", 50],
    ["no-raw-envelope", 50],
    ["no-status-branching", 50],
  ])("holds mistakes for %s, %i at least", (rule, least) => {
    expect(countMistakes(rule, "typed")).toBeGreaterThanOrEqual(least);
  });

  it.each(corpusRules)("holds mistakes for %s that need no types", (rule) => {
    expect(countMistakes(rule, "untyped")).toBeGreaterThanOrEqual(25);
  });

  it("has files with no mistake at all, and none over 150 lines", () => {
    expect(files.filter(({ expectations }) => expectations.length === 0).length).toBeGreaterThanOrEqual(15);
    expect(files.filter(({ text }) => text.split("\n").length > 151).map(({ name }) => name)).toEqual([]);
  });

  it("type-checks", () => {
    const config = ts.getParsedCommandLineOfConfigFile(`${corpusFolder}/tsconfig.json`, undefined, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    });
    if (config === undefined) throw new Error("The corpus has no tsconfig.json.");
    const roots = new Set(config.fileNames.map((file) => relative(corpusFolder, file).replaceAll("\\", "/")));
    expect(files.map(({ name }) => name).filter((name) => !roots.has(name))).toEqual([]);
    const program = ts.createProgram(config.fileNames, config.options);
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, "\n");
      return `${file === undefined ? "" : relative(corpusFolder, file.fileName)}: ${text}`;
    });
    expect(problems).toEqual([]);
  });
});
