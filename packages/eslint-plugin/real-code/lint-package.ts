import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import ts from "typescript";
import plugin from "@error-model/eslint-plugin";

/** How the files of a package are linted: by `recommended`, or by `recommendedTypeChecked` with a program of them all. */
export type RealCodeMode = "typed" | "untyped";

/** One report, or a crash, in which case `rule` is `crash`. */
export interface RealCodeReport {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

export interface LintedPackage {
  /** Files that a parser could read; a package ships some on purpose that none can. */
  readonly files: number;
  readonly unparsed: number;
  readonly reports: readonly RealCodeReport[];
}

const SOURCE = /\.[cm]?[jt]sx?$/u;
const NO_SOURCE = /\.d\.[cm]?ts$|\.min\.[cm]?js$|(?:^|\/)node_modules\//u;
/** Bundles of megabytes are somebody's sources packed together, minified or not. */
const MAX_SIZE = 1_000_000;

/** Lints every JavaScript and TypeScript source that a package ships. */
export function lintPackage(folder: string, mode: RealCodeMode): LintedPackage {
  const files = sourcesIn(folder);
  const program = mode === "typed" ? programOf(files) : undefined;
  const linter = new Linter({ configType: "flat", cwd: folder });
  const config = mode === "typed" ? plugin.configs.recommendedTypeChecked : plugin.configs.recommended;
  const reports: RealCodeReport[] = [];
  let unparsed = 0;
  for (const file of files) {
    const found = lintFile(linter, config, file, program);
    if (found === undefined) unparsed++;
    else reports.push(...found.map((report) => ({ ...report, file: relative(folder, file) })));
  }
  return { files: files.length - unparsed, unparsed, reports };
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NO_SOURCE.test(relative(folder, file)) && readFileSync(file).length < MAX_SIZE)
    .toSorted();
}

function programOf(files: readonly string[]): ts.Program {
  return ts.createProgram(files, {
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
}

/** The reports about a file; undefined where no parser can read it. */
function lintFile(
  linter: Linter,
  config: Linter.Config,
  file: string,
  program: ts.Program | undefined,
): readonly Omit<RealCodeReport, "file">[] | undefined {
  const text = readFileSync(file, "utf8");
  try {
    const messages = linter.verify(
      text,
      [
        {
          ...config,
          files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
          linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
          languageOptions: {
            parser,
            parserOptions: {
              ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(file) },
              ...(program && { programs: [program] }),
            },
          },
        },
      ],
      { filename: file },
    );
    if (messages.some(({ fatal }) => fatal === true)) return undefined;
    // Without a rule's name: what ESLint says about the comments that it was told to ignore.
    return messages.flatMap(({ line, ruleId, message }) =>
      ruleId === null ? [] : [{ line, rule: ruleId, message }],
    );
  } catch (error) {
    return [{ line: 0, rule: "crash", message: error instanceof Error ? error.message : String(error) }];
  }
}
