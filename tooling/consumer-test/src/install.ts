import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "@tooling/workspace";

/** What npm has to install: names with ranges, or `file:` URLs of tarballs. */
export type Dependencies = Readonly<Record<string, string>>;

/**
 * Installs dependencies with plain npm into `parent/<key>`, unless a former run did, so the key has to name
 * all that goes in. The folder appears by a rename once it is complete, so an interrupted run leaves nothing that looks whole.
 */
export async function installOnce(parent: string, key: string, dependencies: Dependencies): Promise<string> {
  const folder = join(parent, key);
  if (existsSync(folder)) return folder;

  mkdirSync(dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}.partial-`);
  writeFileSync(join(partial, "package.json"), JSON.stringify(projectManifest(dependencies), null, 2));
  // npm's own pauses between retries add up to more than a minute, which a machine without network would sit out.
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"];
  const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-progress", ...patience];
  const installed = await runCommand("npm", args, { cwd: partial });
  if (installed.exitCode !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(explainFailure(installed.output));
  }
  try {
    renameSync(partial, folder);
  } catch (cause) {
    // Another run on this machine was faster: its folder has the same content.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

/** Hashes texts into a short folder name. */
export function keyOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}

function projectManifest(dependencies: Dependencies): object {
  return {
    name: "consumer",
    version: "0.0.0",
    private: true,
    dependencies,
    // The `node` packages fetch their binary in an install script, which newer npm versions run by permission only.
    allowScripts: { node: true },
  };
}

/** Names the cause of a failed `npm install` first, npm's own words after it. */
export function explainFailure(output: string): string {
  const offline = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED)\b/.exec(
    output,
  );
  const cause =
    offline === null
      ? "npm could not install the packed packages"
      : `no connection to the npm registry (${offline[0]}). This test installs TypeScript and Node from there; ` +
        "connect, or set npm's proxy or registry, and run it again";
  return `The consumer test cannot run: ${cause}.\n${output.trim()}`;
}
