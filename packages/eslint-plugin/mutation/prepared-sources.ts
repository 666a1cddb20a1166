import { join } from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter, SourceCode } from "eslint";
import ts from "typescript";
import { filenameOf, world, worldDeclarations } from "../test/lint-case.js";
import type { LintedCase, Mode } from "../test/lint-case.js";

type Parsed = ConstructorParameters<typeof SourceCode>[0] & object;

const typed = new Map<string, string>();
const parsed = new Map<string, Parsed>();
let program: ts.Program | undefined;

/** Makes a source known that will be linted with types: all of them become files of one program. */
export function announce(mode: Mode, linted: LintedCase): void {
  if (mode === "typed") typed.set(pathOf(linted), linted.code);
}

/**
 * Gives a source as ESLint works on it, parsed once: a mutation run lints each of them hundreds of times.
 *
 * The object is a new one each time, so that nothing that a mutant has found out about it is remembered.
 */
export function prepared(mode: Mode, linted: LintedCase): SourceCode {
  const key = `${mode} ${filenameOf(linted, mode)} ${linted.code}`;
  const known = parsed.get(key) ?? parse(mode, linted);
  parsed.set(key, known);
  return new SourceCode(known);
}

function parse(mode: Mode, linted: LintedCase): Parsed {
  const { code } = linted;
  if (mode === "javascript") return parseJavaScript(code);
  const isTyped = mode === "typed" && typed.has(pathOf(linted));
  if (mode === "typed" && !isTyped) throw new Error(`Not announced: ${code}`);
  const filePath = isTyped ? pathOf(linted) : join(world, filenameOf(linted, mode));
  // typescript-eslint's type of a tree is another than ESLint's; at run time they are one.
  const { ast, services, scopeManager, visitorKeys } = parser.parseForESLint(code, {
    comment: true,
    ecmaFeatures: { jsx: true },
    filePath,
    loc: true,
    range: true,
    tokens: true,
    ...(isTyped && { programs: [(program ??= createProgram())] }),
  });
  return { text: code, ast, parserServices: services, scopeManager, visitorKeys } as unknown as Parsed;
}

function parseJavaScript(code: string): Parsed {
  const linter = new Linter({ configType: "flat" });
  const [problem] = linter.verify(code, [
    { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  ]);
  if (problem !== undefined) throw new Error(`${problem.message} in: ${code}`);
  return linter.getSourceCode();
}

const numbers = new Map<string, number>();

/** A folder for each source, so that it keeps the name that it is read under. */
function pathOf(linted: LintedCase): string {
  const key = `${filenameOf(linted, "typed")} ${linted.code}`;
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return join(world, String(number), filenameOf(linted, "typed"));
}

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(world, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, world);
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.fileExists = (name) => typed.has(name) || disk.fileExists(name);
  host.readFile = (name) => typed.get(name) ?? disk.readFile(name);
  host.getSourceFile = (name, version) => {
    const code = typed.get(name);
    if (code === undefined) return disk.getSourceFile(name, version);
    return ts.createSourceFile(name, code, version, true);
  };
  return ts.createProgram([...typed.keys(), ...worldDeclarations], options, host);
}
