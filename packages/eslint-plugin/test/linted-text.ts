/** The parser's options for a text that stands in place of a file of a project. */
export interface LintedTextOptions {
  readonly project: string;
  readonly tsconfigRootDir: string;
  readonly disallowAutomaticSingleRunInference: true;
}

/**
 * Makes the parser's options for a text that is not what the disk holds.
 *
 * Where `CI` is set, typescript-eslint takes a run to be a single one over files as they are on disk, and would give the
 * rules the types of those; its own rule tester forbids that as well.
 */
export function lintedText(tsconfigRootDir: string): LintedTextOptions {
  return { project: "./tsconfig.json", tsconfigRootDir, disallowAutomaticSingleRunInference: true };
}
