import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import errorModel from "@error-model/eslint-plugin";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import ts from "typescript";

/** A package of which every source is linted, with the types that its own program gives. */
export interface LintedSources {
  readonly title: string;
  readonly folder: string;
  readonly files: readonly string[];
}

export type LintVariant = "typed" | "typed with ours" | "untyped" | "untyped with ours";

/** What one run of one variant took, the making of its program included. */
export interface LintRun {
  readonly wall: number;
  /** Processor time of the whole process: what the wall would have shown, had nothing else been running. */
  readonly processor: number;
  readonly reports: number;
}

const EXCLUDED = /\.d\.ts$|\.test(?:-d)?\.ts$|(?:^|[\\/])(?:dist|node_modules|reports|tests?)[\\/]/u;

/** The TypeScript sources below a folder, without tests and declarations. */
export function sourcesIn(title: string, folder: string): LintedSources {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !EXCLUDED.test(file))
    .map((file) => join(folder, file))
    .toSorted();
  return { title, folder, files };
}

/**
 * Lints every file once, with a program and a linter of its own, so that no type has been asked for before.
 *
 * `typed` is typescript-eslint's `recommendedTypeChecked`, `untyped` its `recommended`; ours are added to either.
 */
export function lintOnce({ folder, files }: LintedSources, variant: LintVariant): LintRun {
  const start = performance.now();
  const before = process.cpuUsage();
  const typed = variant.startsWith("typed");
  const program = typed ? programOf(files) : undefined;
  const linter = new Linter({ configType: "flat", cwd: folder });
  const config: Linter.Config[] = [
    ...rulesOf(variant),
    {
      files: ["**/*.ts"],
      linterOptions: { reportUnusedDisableDirectives: "off" },
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: program === undefined ? {} : { programs: [program] },
      },
    },
  ];
  let reports = 0;
  for (const file of files)
    reports += linter.verify(readFileSync(file, "utf8"), config, { filename: file }).length;
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1_000, reports };
}

function rulesOf(variant: LintVariant): Linter.Config[] {
  switch (variant) {
    case "typed":
      return theirs(tseslint.configs.recommendedTypeChecked);
    case "typed with ours":
      return [...theirs(tseslint.configs.recommendedTypeChecked), errorModel.configs.recommendedTypeChecked];
    case "untyped":
      return theirs(tseslint.configs.recommended);
    case "untyped with ours":
      return [...theirs(tseslint.configs.recommended), errorModel.configs.recommended];
  }
}

function theirs(configs: typeof tseslint.configs.recommended): Linter.Config[] {
  return [...configs];
}

function programOf(files: readonly string[]): ts.Program {
  return ts.createProgram(files, {
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: ["node"],
  });
}
