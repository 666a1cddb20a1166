import { compile } from "./compile.ts";
import type { Compiler } from "./compile.ts";
import { baseline } from "./fixtures.ts";
import type { Subject } from "./fixtures.ts";

/**
 * Type instantiations that one match costs: what `tsc --extendedDiagnostics` counts for a file with the match, less what
 * it counts for the same file without it. The count is the same on every machine. `undefined` where the compiler does
 * not print it.
 *
 * @throws Error when a fixture does not compile, because the count would then mean nothing.
 */
export async function typeCost(
  subject: Subject,
  fixture: (subject: Subject) => string,
  compiler: Compiler = "typescript",
): Promise<number | undefined> {
  const without = await instantiations(baseline(subject), compiler);
  const having = await instantiations(fixture(subject), compiler);
  return without === undefined || having === undefined ? undefined : having - without;
}

async function instantiations(source: string, compiler: Compiler): Promise<number | undefined> {
  const { diagnostics, instantiations: count } = await compile(source, compiler);
  if (diagnostics.length > 0) throw new Error(`The fixture does not compile:\n${diagnostics.join("\n")}`);
  return count;
}
