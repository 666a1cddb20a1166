import { join } from "node:path";
import parser from "@typescript-eslint/parser";
import { corpusFolder, corpusRules, loadCorpus, scoreReports } from "@tooling/lint-corpus";
import type { CorpusFile, CorpusMode, CorpusRule } from "@tooling/lint-corpus";
import { Linter, SourceCode } from "eslint";
import ts from "typescript";
import type { Configs } from "../src/plugin.js";

/** What a configuration finds in the corpus, and what it says where it should be silent. */
export interface CorpusScore {
  readonly found: number;
  /** `file:line rule` of what was not reported. */
  readonly missed: readonly string[];
  /** `file:line rule` of what was reported on a line that owes silence. */
  readonly falseReports: readonly string[];
}

/** Lints the corpus: with types by `recommendedTypeChecked`, and by `recommended` without. */
export function lintCorpus(configs: Configs, mode: CorpusMode): CorpusScore {
  const lint = corpusLinter(configs, mode);
  const scores = loadCorpus().map((file) => lint(file));
  return {
    found: scores.reduce((sum, { found }) => sum + found, 0),
    missed: scores.flatMap(({ missed }) => missed),
    falseReports: scores.flatMap(({ falseReports }) => falseReports),
  };
}

/** Makes a function that lints one file of the corpus; from the second time on without parsing it. */
export function corpusLinter(configs: Configs, mode: CorpusMode): (file: CorpusFile) => CorpusScore {
  const linter = new Linter({ configType: "flat", cwd: corpusFolder });
  const typed = mode === "typed";
  const program = typed ? programOfCorpus() : undefined;
  const config: Linter.Config[] = [
    {
      ...(typed ? configs.recommendedTypeChecked : configs.recommended),
      files: ["**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}"],
    },
    { files: ["**/*.{jsx,tsx,js}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    {
      files: typed ? ["**/*"] : ["**/*.{ts,tsx,cts,mts}"],
      languageOptions: { parser, parserOptions: program === undefined ? {} : { programs: [program] } },
    },
  ];
  const parsed = new Map<string, SourceCode>();
  return ({ name, path, text, expectations }) => {
    const known = parsed.get(path);
    const messages = linter.verify(known === undefined ? text : new SourceCode(known), config, {
      filename: path,
    });
    if (known === undefined) parsed.set(path, linter.getSourceCode());
    const reports = messages.map((message) => {
      const rule = ruleOf(message.ruleId);
      if (rule === undefined) throw new Error(`${name}:${String(message.line)}: ${message.message}`);
      return { rule, line: message.line, endLine: message.endLine ?? message.line };
    });
    const { found, missed, falseReports } = scoreReports(expectations, reports, mode);
    const place = ({ line, rule }: { readonly line: number; readonly rule: CorpusRule }): string =>
      `${name}:${String(line)} ${rule}`;
    return { found: found.length, missed: missed.map(place), falseReports: falseReports.map(place) };
  };
}

function ruleOf(ruleId: string | null): CorpusRule | undefined {
  return corpusRules.find((rule) => ruleId === `error-model/${rule}`);
}

function programOfCorpus(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(join(corpusFolder, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error("The corpus has no tsconfig.json.");
  return ts.createProgram(config.fileNames, config.options);
}
