import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageGroups } from "@tooling/workspace";
import { cruise, type ICruiseResult } from "dependency-cruiser";

/** One import statement, `import()`, `require` or type import; paths are relative to the root, with slashes. */
export interface FileImport {
  readonly from: string;
  readonly specifier: string;
  /** The file that it reaches, or the specifier itself where nothing is there (such as a `dist` not built yet). */
  readonly resolved: string;
  readonly isNodeModule: boolean;
}

export interface ImportGraph {
  readonly imports: readonly FileImport[];
  /** Each cycle once, as `a.ts -> b.ts -> a.ts`. */
  readonly cycles: readonly string[];
}

/** Reads every import below the folders that hold packages, types included. */
export async function readImports(root: string): Promise<ImportGraph> {
  const { output } = await cruise(
    packageGroups.filter((group) => existsSync(join(root, group))),
    {
      baseDir: root,
      exclude: { path: "(^|/)(reports|coverage|\\.turbo|\\.data|\\.readme)/" },
      doNotFollow: { path: ["node_modules", "(^|/)dist/"] },
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden: [{ name: "cycle", severity: "error", from: {}, to: { circular: true } }] },
      enhancedResolveOptions: {
        exportsFields: ["exports"],
        conditionNames: ["types", "import", "default"],
        extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      },
    },
  );
  if (typeof output === "string")
    throw new Error(`dependency-cruiser gave a report instead of data:\n${output}`);
  return { imports: importsOf(output), cycles: cyclesOf(output) };
}

function importsOf({ modules }: ICruiseResult): FileImport[] {
  return modules
    .filter(({ source }) => !/(?:^|\/)(?:node_modules|dist)\//.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, coreModule }) => ({
        from: source,
        specifier: module,
        resolved,
        isNodeModule: coreModule,
      })),
    );
}

/** The same cycle is found from each of its files; turned to begin with its first name, all these are one. */
function cyclesOf({ summary }: ICruiseResult): string[] {
  const rings = summary.violations.map(({ cycle = [] }) => cycle.map(({ name }) => name));
  return [...new Set(rings.map(describeRing))].sort();
}

function describeRing(ring: readonly string[]): string {
  const start = ring.indexOf([...ring].sort()[0] ?? "");
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  return [...turned, turned[0]].join(" -> ");
}
