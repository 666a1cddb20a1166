import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

export type Compiler = "typescript" | "typescript-7";

export interface Compilation {
  /** `undefined` where the compiler does not print it. */
  readonly instantiations: number | undefined;
  /** What the compiler reported, one line per diagnostic; empty when it found nothing. */
  readonly diagnostics: readonly string[];
}

const run = promisify(execFile);
const PACKAGE = join(import.meta.dirname, "../..");
const { resolve } = createRequire(import.meta.url);

/** Type-checks one source text inside this package, so that it imports what this package may import. */
export async function compile(source: string, compiler: Compiler = "typescript"): Promise<Compilation> {
  const scratch = join(PACKAGE, ".data");
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, "types-"));
  try {
    await writeFile(join(folder, "fixture.ts"), source);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: "../../../../tsconfig.base.json", files: ["fixture.ts"] }),
    );
    return read(await check(folder, compiler));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function check(folder: string, compiler: Compiler): Promise<string> {
  const tsc = join(resolve(`${compiler}/package.json`), "../bin/tsc");
  // A chain of 1,000 calls is a tree 1,000 deep, which the compiler walks by recursion: KiB of stack.
  const options = ["--stack-size=4000", tsc, "-p", folder, "--extendedDiagnostics", "--pretty", "false"];
  try {
    return (await run(process.execPath, options, { maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    // The compiler exits with 1 or 2 when it has diagnostics, and prints them.
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") return error.stdout;
    throw error;
  }
}

function read(output: string): Compilation {
  const count = /^Instantiations:\s+(\d+)/m.exec(output)?.[1];
  const report = output.split(/^Files:\s+\d+/m)[0] ?? "";
  return {
    instantiations: count === undefined ? undefined : Number(count),
    diagnostics: report.split("\n").filter((line) => line.trim() !== ""),
  };
}
