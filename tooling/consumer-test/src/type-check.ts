import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@tooling/workspace";
import type { Resolution, TypeScriptVersion } from "./combinations.js";
import type { Consumer } from "./consumer.js";

/** The errors of one compilation, each with the file that it stands in, relative to the consumer's folder. */
export interface Diagnostic {
  readonly file: string;
  readonly text: string;
}

type ModuleResolution = Resolution["moduleResolution"];

/**
 * Type-checks every use under one compiler, in two programs: one per package would read the DOM's and zod's declarations
 * again each time. Declarations of libraries are checked as well, since a user may do without `skipLibCheck`.
 */
export async function typeCheck(
  { dir, toolsDir }: Consumer,
  { name }: TypeScriptVersion,
  moduleResolution: ModuleResolution,
): Promise<Diagnostic[]> {
  const compiler = join(toolsDir, "node_modules", name, "bin/tsc");
  const found: Diagnostic[] = [];
  for (const platform of ["any", "node"] as const)
    found.push(
      ...(await compile(dir, compiler, `${name}.${moduleResolution}.${platform}`, {
        moduleResolution,
        platform,
      })),
    );
  return found;
}

async function compile(
  dir: string,
  compiler: string,
  title: string,
  program: { readonly moduleResolution: ModuleResolution; readonly platform: Platform },
): Promise<Diagnostic[]> {
  const config = join(dir, `tsconfig.${title}.json`);
  writeFileSync(config, JSON.stringify(compilerConfig(program.moduleResolution, program.platform), null, 2));
  const { exitCode, output } = await runCommand(
    process.execPath,
    [compiler, "--project", config, "--pretty", "false"],
    { cwd: dir },
  );
  const diagnostics = parseDiagnostics(output);
  if (exitCode !== 0 && diagnostics.length === 0) throw new Error(`${title} did not run:\n${output}`);
  return diagnostics;
}

/** The frameworks that this package is used with declare Node's types; every other package has to do without. */
const NODE_ONLY = "use/server";

type Platform = "any" | "node";

function compilerConfig(moduleResolution: ModuleResolution, platform: Platform): object {
  const folder = platform === "node" ? NODE_ONLY : "use/*";
  return {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      types: platform === "node" ? ["node"] : [],
      module: moduleResolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution,
      moduleDetection: "force",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    },
    include:
      moduleResolution === "bundler" ? [`${folder}/use.ts`] : [`${folder}/use.mts`, `${folder}/use.cts`],
    exclude: platform === "node" ? [] : [NODE_ONLY],
  };
}

/** Reads the compiler's plain output; an indented line explains the one above it. */
export function parseDiagnostics(output: string): Diagnostic[] {
  const found: { file: string; text: string }[] = [];
  for (const line of output.split(/\r?\n/)) {
    const start = /^(.+?)\(\d+,\d+\): error TS\d+/.exec(line);
    const last = found.at(-1);
    if (start?.[1] !== undefined) found.push({ file: start[1], text: line });
    else if (line.startsWith("error TS")) found.push({ file: "", text: line });
    else if (line.startsWith(" ") && last !== undefined) last.text += `\n${line}`;
  }
  return found;
}
