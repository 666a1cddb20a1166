import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Expectation } from "./expectation.js";
import { readExpectations } from "./read-expectations.js";

export interface CorpusFile {
  /** Absolute. */
  readonly path: string;
  /** From the corpus folder, with slashes. */
  readonly name: string;
  readonly text: string;
  /** A line without an expectation for a rule owes silence under that rule, in both modes. */
  readonly expectations: readonly Expectation[];
}

/** The folder of the corpus; its `tsconfig.json` is the project for a typed run. */
export const corpusFolder = fileURLToPath(new URL("../corpus", import.meta.url));

/** Reads every file of the corpus with its markers, ordered by name. */
export function loadCorpus(): CorpusFile[] {
  return readdirSync(corpusFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => {
      const path = join(corpusFolder, file);
      const name = file.split(sep).join("/");
      const text = readFileSync(path, "utf8");
      return { path, name, text, expectations: readExpectations(text, name) };
    });
}
