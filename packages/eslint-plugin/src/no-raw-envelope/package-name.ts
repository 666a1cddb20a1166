import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

const names = new Map<string, string | undefined>();

/** The name in the nearest `package.json` above a file that has one; undefined for a text without a file. */
export function packageNameOf(filename: string): string | undefined {
  return isAbsolute(filename) ? nameAbove(dirname(filename)) : undefined;
}

function nameAbove(folder: string): string | undefined {
  if (names.has(folder)) return names.get(folder);
  const parent = dirname(folder);
  const name = nameIn(folder) ?? (parent === folder ? undefined : nameAbove(parent));
  names.set(folder, name);
  return name;
}

/** The name that a folder's manifest gives; those that only say how the folder's files are loaded give none. */
function nameIn(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const name: unknown =
      typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "name") : undefined;
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
