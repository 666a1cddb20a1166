import { dirname, join } from "node:path";
import { CheckStatus } from "@stryker-mutator/api/check";
import type { Checker, CheckResult } from "@stryker-mutator/api/check";
import type { Mutant } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import ts from "typescript";

/** So many mutants share a program: fewer would build the types of the libraries too often, more would fill the memory. */
const GROUP_SIZE = 400;

/**
 * Leaves out mutants that do not compile, as Stryker's own checker of TypeScript does: nobody could commit them. Many are a
 * type guard without its test.
 *
 * Stryker's compiles the project anew for each mutant, which takes an hour for several thousand. Here hundreds of them
 * become files of one program, each beside the file that it is made from, whose imports it shares.
 */
export class CompileChecker implements Checker {
  static readonly inject = [] as const;
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();
  #options: ts.CompilerOptions = {};

  init(): Promise<void> {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)).config,
      ts.sys,
      process.cwd(),
    );
    // What a mutant no longer uses, or no longer reaches, is no reason to leave it out.
    this.#options = {
      ...options,
      allowUnreachableCode: true,
      noEmit: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
    };
    return Promise.resolve();
  }

  group(mutants: Mutant[]): Promise<string[][]> {
    const ids = mutants.map(({ id }) => id);
    return Promise.resolve(
      Array.from({ length: Math.ceil(ids.length / GROUP_SIZE) }, (_, i) =>
        ids.slice(i * GROUP_SIZE, (i + 1) * GROUP_SIZE),
      ),
    );
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const texts = new Map(mutants.map((mutant) => [pathOf(mutant), this.#textOf(mutant)]));
    const program = ts.createProgram([...texts.keys()], this.#options, this.#host(texts));
    const results = mutants.map((mutant) => [mutant.id, verdictOn(program, pathOf(mutant))] as const);
    return Promise.resolve(Object.fromEntries(results));
  }

  #textOf({ fileName, location, replacement }: Mutant): string {
    const file = this.#sourceFile(fileName);
    if (file === undefined) throw new Error(`${fileName} cannot be read.`);
    const [start, end] = [location.start, location.end].map(({ line, column }) =>
      file.getPositionOfLineAndCharacter(line, column),
    );
    return file.text.slice(0, start) + replacement + file.text.slice(end);
  }

  #host(texts: ReadonlyMap<string, string>): ts.CompilerHost {
    const disk = ts.createCompilerHost(this.#options);
    return {
      ...disk,
      fileExists: (name) => texts.has(name) || disk.fileExists(name),
      readFile: (name) => texts.get(name) ?? disk.readFile(name),
      getSourceFile: (name, languageVersion) => {
        const text = texts.get(name);
        return text === undefined
          ? this.#sourceFile(name)
          : ts.createSourceFile(name, text, languageVersion, true);
      },
    };
  }

  #sourceFile(name: string): ts.SourceFile | undefined {
    if (!this.#parsed.has(name))
      this.#parsed.set(
        name,
        ts.createCompilerHost(this.#options).getSourceFile(name, ts.ScriptTarget.Latest),
      );
    return this.#parsed.get(name);
  }
}

function pathOf({ fileName, id }: Mutant): string {
  return join(dirname(fileName), `mutant-${id}.ts`);
}

function verdictOn(program: ts.Program, path: string): CheckResult {
  const file = program.getSourceFile(path);
  const [problem] =
    file === undefined
      ? []
      : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return problem === undefined
    ? { status: CheckStatus.Passed }
    : {
        status: CheckStatus.CompileError,
        reason: ts.flattenDiagnosticMessageText(problem.messageText, "\n"),
      };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "compile", CompileChecker)];
