import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../cli/usage-error.js";
import { isAlive } from "./is-alive.js";

/** A held lock; give it back with `release`. */
export interface Lock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long a process that was just killed may take to go, in milliseconds. Default: 2,000. */
  readonly graceMs?: number;
}

/** How often the lock is looked at again, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** A guard this old, in milliseconds, was left behind by a kill: what it guards takes a few file operations. */
const STALE_GUARD_MS = 10_000;

/**
 * Keeps two runs off the same results.
 *
 * The lock is a file with the holder's process id, and a mark by which the holder knows it again. One whose process is
 * gone, as after a kill, is taken over.
 *
 * @throws UsageError while another process holds it, and where no file can be written or something else has its name.
 */
export async function acquireLock(path: string, { graceMs = 2_000 }: LockOptions = {}): Promise<Lock> {
  const graceEnds = performance.now() + graceMs;
  const own = `${String(process.pid)} ${randomUUID()}`;
  for (;;) {
    if (await create(path, own)) return { release: () => removeIfStill(path, own) };
    const found = await read(path);
    // Given back in between.
    if (found === undefined) continue;
    const holder = holderOf(found);
    const inGrace = performance.now() < graceEnds;
    // Without an id, it may be one that is being written this moment, where a file cannot be linked into its place.
    if (holder === undefined ? !inGrace : !(await isAlive(holder))) await takeOver(path, found);
    else if (!inGrace)
      throw new UsageError(
        `Process ${String(holder)} is working on the same results. Wait for it, or use another --out. If there is no such campaign, delete ${JSON.stringify(path)}.`,
      );
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/**
 * Whether the file is there now with this content; `false` where there is one of that name already. Written under another
 * name and linked, so that nobody ever sees it half-written.
 */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { flag: "wx" });
    try {
      await link(draft, path);
    } catch (error) {
      if (codeOf(error) === "EEXIST") throw error;
      // A file system without links, such as a memory stick's.
      await writeFile(path, content, { flag: "wx" });
    }
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    throw new UsageError(`Cannot write beside --out, in ${JSON.stringify(path)}: ${code}.`);
  } finally {
    // A draft that could not be written cannot be removed either.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Removes a dead process's lock. Under a guard: of two that find the same one, the slower must not remove the quicker's. */
async function takeOver(path: string, found: string): Promise<void> {
  const guard = `${path}.takeover`;
  if (await create(guard, String(process.pid))) {
    await removeIfStill(path, found).finally(() => rm(guard, { force: true }));
  } else {
    const made = await stat(guard).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > STALE_GUARD_MS) await rm(guard, { force: true });
  }
}

async function removeIfStill(path: string, content: string): Promise<void> {
  if ((await read(path)) === content) await rm(path, { force: true });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return undefined;
    throw new UsageError(
      `${JSON.stringify(path)} is no lock that can be read: ${code}. Move it away, or use another --out.`,
    );
  }
}

function holderOf(content: string): number | undefined {
  const pid = Number(content.split(" ", 1)[0]);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
