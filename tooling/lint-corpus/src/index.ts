export { corpusRules } from "./expectation.js";
export { corpusFolder, loadCorpus } from "./load-corpus.js";
export { scoreReports } from "./score-reports.js";

export type { CorpusMode, CorpusRule, Expectation, Verdict } from "./expectation.js";
export type { CorpusFile } from "./load-corpus.js";
export type { Report, Score } from "./score-reports.js";
