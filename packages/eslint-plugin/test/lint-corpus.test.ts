import { expect, test } from "vitest";
import { configs } from "../src/index.js";
import { lintCorpus } from "./lint-corpus.js";
import { missedInCorpus } from "./missed-in-corpus.js";

// The corpus was written by somebody who had not seen the rules. What they missed in it at first is in the README.
test("without types, every mistake in the corpus is found and nothing else", () => {
  expect(lintCorpus(configs, "untyped")).toMatchObject({ missed: [], falseReports: [] });
}, 120_000);

test("with types, all but one mistake in the corpus are found and nothing else", () => {
  expect(lintCorpus(configs, "typed")).toMatchObject({
    missed: missedInCorpus,
    falseReports: [],
  });
}, 120_000);
