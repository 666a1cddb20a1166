import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.js";
import type { WorkspacePackage } from "./list-workspace-packages.js";
import { workspaceRoot } from "./workspace-root.js";

/**
 * Packs a package as a release would (`pnpm pack`) into a folder of its own below `destination`, and returns the
 * tarball's path. Equal contents give equal bytes, so the tarball's hash can serve as a cache key.
 */
export async function packPackage(pkg: WorkspacePackage, destination: string): Promise<string> {
  const folder = join(destination, pkg.folder);
  mkdirSync(folder, { recursive: true });
  const [program, ...args] = pnpmCommand();
  const packed = await runCommand(program, [...args, "pack", "--pack-destination", folder], { cwd: pkg.dir });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (packed.exitCode !== 0 || tarball === undefined) {
    throw new Error(`"pnpm pack" of ${pkg.manifest.name} failed:\n${packed.output}`);
  }
  return join(folder, tarball);
}

/** The pnpm that runs this very script; outside of one, the pinned version through npx. */
function pnpmCommand(): [string, ...string[]] {
  const running = process.env["npm_execpath"];
  if (running?.includes("pnpm") === true) {
    return /\.[cm]?js$/.test(running) ? [process.execPath, running] : [running];
  }
  const manifest: unknown = JSON.parse(readFileSync(join(workspaceRoot, "package.json"), "utf8"));
  return ["npx", "--yes", `pnpm@${pinnedVersion(manifest)}`];
}

function pinnedVersion(manifest: unknown): string {
  const version = /"packageManager":\s*\{[^}]*"version":\s*"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (version === undefined) throw new Error(`package.json names no pnpm version in "devEngines".`);
  return version;
}
