import { join } from "node:path";
import { runCommand, workspaceRoot } from "@tooling/workspace";

/** What knip found unused or undeclared: a path from the root, and what it is about. */
export interface UnusedFinding {
  readonly path: string;
  /** Such as `exports: halve`. */
  readonly text: string;
}

/**
 * `everything` looks at tests and settings as well; `production` at what users run, where something that only a test
 * uses is unused, and a development dependency is missing.
 */
export type UnusedMode = "everything" | "production";

/** Lists files, exports and dependencies that nothing uses, and imports that no `package.json` declares. */
export async function findUnused(mode: UnusedMode): Promise<UnusedFinding[]> {
  const packageDir = join(import.meta.dirname, "..");
  const knip = join(packageDir, "node_modules/knip/bin/knip.js");
  const settings = ["--directory", workspaceRoot, "--config", join(packageDir, "knip.config.ts")];
  const strict = mode === "production" ? ["--production", "--strict"] : [];
  const args = [knip, ...settings, "--reporter", "json", "--no-progress", ...strict];
  const ran = await runCommand(process.execPath, args, { cwd: workspaceRoot });
  // 0: nothing found, 1: something found, else knip itself failed.
  if (ran.exitCode > 1 || !ran.stdout.startsWith("{")) throw new Error(`knip did not run:\n${ran.output}`);
  return readReport(ran.stdout);
}

/** Reads knip's JSON report: a row per file, with a list per kind of finding. */
export function readReport(json: string): UnusedFinding[] {
  // Boundary: the format of knip's own "json" reporter.
  const { issues } = JSON.parse(json) as { issues: readonly Readonly<Record<string, unknown>>[] };
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      Array.isArray(found)
        ? found.map((one) => ({ path: String(file), text: `${kind}: ${nameOf(one)}` }))
        : [],
    ),
  );
}

function nameOf(found: unknown): string {
  if (Array.isArray(found)) return found.map(nameOf).join(" = ");
  const hasName = typeof found === "object" && found !== null && "name" in found;
  return hasName && typeof found.name === "string" ? found.name : JSON.stringify(found);
}
