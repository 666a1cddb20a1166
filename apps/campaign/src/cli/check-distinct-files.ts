import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { SendOptions } from "../campaign/send-options.js";
import { UsageError } from "./usage-error.js";

/** Symbolic links in a row, each naming the next, after which there is no telling where they lead. */
const MAX_LINKS = 40;

/**
 * Makes sure that no two of the files that a campaign reads and writes are one and the same, under whatever names:
 * links are followed, hard links are recognised.
 *
 * To be called before any of them is created: taking the lock removes what stands in its place.
 *
 * @throws UsageError naming the two that are the same.
 */
export async function checkDistinctFiles({ file, out, report }: SendOptions): Promise<void> {
  const files: (readonly [name: string, path: string])[] = [
    ["--file", file],
    ["--out", out],
    ["the journal beside --out", `${out}.journal`],
    ["the lock beside --out", `${out}.lock`],
  ];
  if (report !== undefined) files.push(["--report", report]);

  const seen = new Map<string, string>();
  for (const [name, path] of files) {
    const marks = await marksOf(path);
    const same = marks.map((mark) => seen.get(mark)).find((other) => other !== undefined);
    if (same !== undefined)
      throw new UsageError(
        `${capitalized(name)} and ${same} must not be the same file: ${JSON.stringify(path)}.`,
      );
    for (const mark of marks) seen.set(mark, name);
  }
}

/** What tells a file from others: where its path leads and, for one that is there, its device and inode. */
async function marksOf(path: string): Promise<string[]> {
  const target = `path ${await targetOf(resolve(path), MAX_LINKS)}`;
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? [target] : [target, `inode ${String(found.dev)}:${String(found.ino)}`];
}

/** Where a path leads, also one that a write would only create. */
async function targetOf(path: string, linksLeft: number): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (!isLink || linksLeft === 0) return join(folder, basename(path));
  return await targetOf(resolve(folder, await readlink(path)), linksLeft - 1);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
