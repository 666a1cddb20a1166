import { relative } from "node:path";
import ts from "typescript";
import { appEntries, repoRoot, sourcesBySpecifier } from "./workspace.js";

/** A type error: where, and the compiler's whole message. */
export interface TypeError {
  /** Relative to the top of the repo. */
  readonly file: string;
  readonly message: string;
}

/** Texts by absolute file name, in place of what is on disk or beside it. */
export type Edits = ReadonlyMap<string, string>;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  jsx: ts.JsxEmit.ReactJSX,
  types: ["node"],
  typeRoots: [`${import.meta.dirname}/../node_modules/@types`],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  // Style sheets are not for the compiler.
  noUncheckedSideEffectImports: false,
  noEmit: true,
};

/** Type-checks packages and apps from their sources, as one program. */
export class TypeChecker {
  readonly #options: ts.CompilerOptions;
  readonly #roots: readonly string[];
  /** Files that no edit touches are parsed once: a program takes seconds, and there are many edits. */
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();
  #previous: ts.Program | undefined;

  constructor() {
    const sources = sourcesBySpecifier();
    const paths = Object.fromEntries([...sources].map(([specifier, file]) => [specifier, [file]]));
    this.#options = { ...options, paths };
    this.#roots = [...sources.values(), ...appEntries()];
  }

  /** The source files of the repo that the program holds. */
  files(): readonly ts.SourceFile[] {
    return this.#program(new Map())
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && !file.fileName.includes("/node_modules/"));
  }

  /** All type errors of the repo as it would be after the edits. */
  check(edits: Edits = new Map()): readonly TypeError[] {
    const program = this.#program(edits);
    return program.getSemanticDiagnostics().map((diagnostic) => ({
      file: diagnostic.file === undefined ? "" : relative(repoRoot, diagnostic.file.fileName),
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
  }

  /**
   * The type errors of each of the given files, which exist in memory only. They stand in one program, side by side: a
   * program for each would take a second for each.
   */
  checkCopies(copies: Edits): ReadonlyMap<string, readonly string[]> {
    const program = this.#program(copies);
    return new Map(
      [...copies.keys()].map((file) => [
        file,
        program
          .getSemanticDiagnostics(program.getSourceFile(file))
          .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")),
      ]),
    );
  }

  #program(edits: Edits): ts.Program {
    const host = ts.createCompilerHost(this.#options);
    const readFromDisk = host.getSourceFile.bind(host);
    host.getSourceFile = (fileName, languageVersion) => {
      const edited = edits.get(fileName);
      if (edited !== undefined) return ts.createSourceFile(fileName, edited, languageVersion, true);
      if (!this.#parsed.has(fileName)) this.#parsed.set(fileName, readFromDisk(fileName, languageVersion));
      return this.#parsed.get(fileName);
    };
    const program = ts.createProgram({
      rootNames: [...new Set([...this.#roots, ...edits.keys()])],
      options: this.#options,
      host,
      ...(this.#previous === undefined ? {} : { oldProgram: this.#previous }),
    });
    this.#previous = program;
    return program;
  }
}
