import { join } from "node:path";
import ts from "typescript";
import { world, worldDeclarations } from "./lint-case.js";

// The libraries and the world stay the same: they are parsed and bound once for all tests that run in a process.
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The messages of TypeScript about each source, checked as a module of its own among the world's declarations. */
export function typeErrors(sources: readonly string[]): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(world, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
    },
  });
  if (config === undefined) throw new Error("typed-world/tsconfig.json is missing.");
  const files = new Map(
    sources.map((source, i) => [join(world, `source-${String(i)}.tsx`), `export {};\n${source}`]),
  );
  const host = ts.createCompilerHost(config.options);
  const disk = ts.createCompilerHost(config.options);
  host.fileExists = (name) => files.has(name) || disk.fileExists(name);
  host.readFile = (name) => files.get(name) ?? disk.readFile(name);
  host.getSourceFile = (name, languageVersion) => {
    const source = files.get(name);
    if (source !== undefined) return ts.createSourceFile(name, source, languageVersion, true);
    if (!parsed.has(name)) parsed.set(name, disk.getSourceFile(name, languageVersion));
    return parsed.get(name);
  };
  const program = ts.createProgram([...files.keys(), ...worldDeclarations], config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${ts.flattenDiagnosticMessageText(messageText, "\n")} (${files.get(file?.fileName ?? "") ?? file?.fileName ?? ""})`,
    );
}
