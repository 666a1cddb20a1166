import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";

const FENCE = /^```(?<info>[^`\n]*)\n(?<code>[^]*?)^```$/gm;
const RUN_TIMEOUT_MS = 60_000;

export async function runReadmeBlocks(readmePath, { packageFolder = dirname(readmePath) } = {}) {
  const readme = basename(readmePath);
  // Inside the package: a module is looked up from where it stands, and only here does the package find itself by name.
  const folder = join(packageFolder, ".readme");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const blocks = extractBlocks(await readFile(readmePath, "utf8"));
    for (const block of blocks) {
      block.source = join(folder, `line-${block.line}.ts`);
      await writeFile(block.source, block.code);
    }
    const complaints = typeCheck(blocks, packageFolder, readme);
    const results = [];
    for (const block of blocks) {
      const problem = complaints.get(block.source) ?? (block.runs ? await run(block) : undefined);
      results.push({ place: `${readme}:${block.line}`, problem });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function extractBlocks(text) {
  const blocks = [];
  for (const match of text.replaceAll("\r\n", "\n").matchAll(FENCE)) {
    const [language, ...flags] = match.groups.info.trim().split(/\s+/);
    if (language !== "ts") continue;
    const line = text.slice(0, match.index).split("\n").length + 1;
    blocks.push({ code: match.groups.code, line, runs: !flags.includes("no-run") });
  }
  return blocks;
}

/** The compiler's complaints by file, in lines of the README. */
function typeCheck(blocks, packageFolder, readme) {
  const configPath = join(packageFolder, "tsconfig.json");
  const { config, error } = ts.readConfigFile(configPath, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, packageFolder, {}, configPath);
  const files = blocks.map(({ source }) => source);
  const program = ts.createProgram(files, {
    ...options,
    noEmit: true,
    types: [...(options.types ?? []), "node"],
  });
  const complaints = new Map();
  for (const block of blocks) {
    const file = program.getSourceFile(block.source);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    if (found.length === 0) continue;
    const lines = found.map(({ start, messageText, code }) => {
      const line = block.line + file.getLineAndCharacterOfPosition(start ?? 0).line;
      return `${readme}:${line}: TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    complaints.set(block.source, lines.join("\n"));
  }
  return complaints;
}

async function run({ code, source }) {
  // Compiled here, as Node 20 does not strip types itself.
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      // For Nest, whose decorators are of the older kind.
      experimentalDecorators: true,
    },
  });
  const script = source.replace(/\.ts$/, ".mjs");
  await writeFile(script, outputText);
  try {
    await promisify(execFile)(process.execPath, [script], { timeout: RUN_TIMEOUT_MS });
    return undefined;
  } catch (error) {
    return error.stderr?.trim() || String(error);
  }
}
