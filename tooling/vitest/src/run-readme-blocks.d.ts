/** What became of one code block. */
export interface ReadmeBlock {
  /** `README.md:12`, the line on which its code starts. */
  readonly place: string;
  /** What the compiler or the run complained about; `undefined` when the block is good. */
  readonly problem: string | undefined;
}

/**
 * Type-checks every ```ts block of a README as a module of the package that it describes, and runs it.
 *
 * Blocks stand in a temporary folder inside the package, so that they import the package, and its dependencies, by name,
 * as a reader would; the package must be built. They are checked under the package's own `tsconfig.json` with the types of
 * Node added, and run with the Node that runs the tests. A block that throws has failed. ```ts no-run blocks are only
 * type-checked.
 *
 * @param readmePath - the README.
 * @param options - `packageFolder`: where the blocks run, a folder with a `package.json` and a `tsconfig.json`. Default:
 *   the README's own.
 */
export declare function runReadmeBlocks(
  readmePath: string,
  options?: { readonly packageFolder?: string },
): Promise<readonly ReadmeBlock[]>;
