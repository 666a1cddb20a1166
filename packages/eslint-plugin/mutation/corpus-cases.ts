import { loadCorpus } from "@tooling/lint-corpus";
import type { CorpusMode } from "@tooling/lint-corpus";
import { expect, test } from "vitest";
import { configs } from "../src/index.js";
import { corpusLinter } from "../test/lint-corpus.js";
import { missedInCorpus } from "../test/missed-in-corpus.js";

// The corpus is as much a test of the rules as their own cases are: here each of its files is one.
const modes: readonly CorpusMode[] = ["untyped", "typed"];
for (const mode of modes) {
  const lint = corpusLinter(configs, mode);
  for (const file of loadCorpus())
    test(`corpus, ${mode}: ${file.name}`, () => {
      const { missed, falseReports } = lint(file);
      const expected = missedInCorpus.filter(
        (place) => mode === "typed" && place.startsWith(`${file.name}:`),
      );
      expect(missed).toEqual(expected);
      expect(falseReports).toEqual([]);
    });
}
