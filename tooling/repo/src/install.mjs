import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pnpmHome, pnpmVersion, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|dns error|error sending request/i;
const DISK_FULL = /ENOSPC|No space left/i;
const OUTDATED_LOCKFILE = /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i;

/** Brings the workspace to the state of the lockfile; a no-op when it is there already. */
export async function install() {
  await fetchPnpm();
  const state = workspaceState();
  const stamp = join(root, "node_modules", ".installed-state");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;

  say("installing the dependencies from the lockfile …");
  const { exitCode, output } = await run("pnpm", ["install", "--frozen-lockfile"], { quiet: true });
  if (exitCode !== 0)
    fail(`The dependencies could not be installed. ${advice(output)}\n\n${lastLines(output)}`);
  writeFileSync(stamp, state);
}

async function fetchPnpm() {
  if (existsSync(join(pnpmHome, "node_modules", ".bin", "pnpm"))) return;
  say(`fetching pnpm ${pnpmVersion} …`);
  mkdirSync(pnpmHome, { recursive: true });
  const args = [
    "install",
    "--prefix",
    pnpmHome,
    "--no-save",
    "--no-audit",
    "--no-fund",
    `pnpm@${pnpmVersion}`,
  ];
  const { exitCode, output } = await run("npm", args, { quiet: true });
  if (exitCode !== 0) fail(`pnpm could not be fetched. ${advice(output)}\n\n${lastLines(output)}`);
}

/** @param {string} output */
function advice(output) {
  if (OFFLINE.test(output))
    return "The npm registry cannot be reached: check the network, a proxy, or `npm config get registry`, and run the command again.";
  if (DISK_FULL.test(output)) return "The disk is full: free about 2 GB and run the command again.";
  if (OUTDATED_LOCKFILE.test(output))
    return "pnpm-lock.yaml does not match the package.json files: run `npx pnpm install` and commit the lockfile.";
  return "What the package manager said:";
}

/** @param {string} output */
function lastLines(output) {
  return output.trimEnd().split("\n").slice(-15).join("\n");
}

/** A hash of everything that an install reads. */
function workspaceState() {
  const hash = createHash("sha256");
  const manifests = ["packages", "apps", "tooling"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, "package.json")),
  );
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests.sort()]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}
