import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repo. */
export const repoRoot = fileURLToPath(new URL("../../..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}

function foldersIn(group: string): readonly string[] {
  const folder = join(repoRoot, group);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, "package.json")));
}

/** The source file behind each import specifier of the repo's packages, such as `@error-model/core/catalogue`. */
export function sourcesBySpecifier(): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const folder of foldersIn("packages")) {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    for (const subpath of Object.keys(manifest.exports ?? {})) {
      if (subpath === "./package.json") continue;
      sources.set(manifest.name + subpath.slice(1), sourceOf(folder, subpath));
    }
  }
  return sources;
}

function sourceOf(folder: string, subpath: string): string {
  const name = subpath === "." ? "index" : subpath.slice(2);
  const candidates = [`src/${name}.ts`, `src/${name}/index.ts`].map((file) => join(folder, file));
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(`No source for ${subpath} of ${folder}: looked for ${candidates.join(", ")}.`);
  return found;
}

/** Every entry file of the apps. */
export function appEntries(): readonly string[] {
  return foldersIn("apps")
    .flatMap((folder) => [join(folder, "src/main.ts"), join(folder, "src/main.tsx")])
    .filter((file) => existsSync(file));
}
