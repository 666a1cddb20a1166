import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repo. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @type {{ devEngines: { packageManager: { version: string } } }} */
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

export const pnpmVersion = manifest.devEngines.packageManager.version;

/** pnpm lives in a folder of its own: inside node_modules it would remove itself. */
export const pnpmHome = join(root, ".cache", `pnpm-${pnpmVersion}`);

const binFolders = [join(root, "node_modules", ".bin"), join(pnpmHome, "node_modules", ".bin")];

/** The environment of every child: the pinned Node and pnpm before whatever the shell has. */
export function childEnvironment() {
  return { ...process.env, PATH: [...binFolders, process.env["PATH"] ?? ""].join(delimiter) };
}
