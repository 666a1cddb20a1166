import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../cli/usage-error.js";

/** A held lock; give it back with `release`. */
export interface Lock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long a process that was just killed may take to go, in milliseconds. Default: 2,000. */
  readonly graceMs?: number;
}

/**
 * Keeps two runs off the same results.
 *
 * The lock is a file with the holder's process id. One whose process is gone, as after a kill, is taken over.
 *
 * @throws UsageError while another process holds it, and where no file can be written.
 */
export async function acquireLock(path: string, { graceMs = 2_000 }: LockOptions = {}): Promise<Lock> {
  const graceEnds = performance.now() + graceMs;
  for (;;) {
    if (await create(path)) return { release: () => rm(path, { force: true }) };
    const holder = await readHolder(path);
    if (holder === undefined || !(await isAlive(holder))) await moveAway(path, holder);
    else if (performance.now() < graceEnds) await setTimeout(100);
    else
      throw new UsageError(
        `Process ${String(holder)} is working on the same results. Wait for it, or use another --out. If there is no such campaign, delete ${JSON.stringify(path)}.`,
      );
  }
}

/** Whether the file is this process's now; `false` where there is one already. */
async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    if (code === "EEXIST") return false;
    throw new UsageError(`Cannot write beside --out, in ${JSON.stringify(path)}: ${code}.`);
  }
}

/** Renamed, not removed: of two processes that find the same stale lock, only one can move it away. */
async function moveAway(path: string, holder: number | undefined): Promise<void> {
  const stale = `${path}.${String(process.pid)}.stale`;
  await rename(path, stale).catch(() => undefined);
  const moved = await readHolder(stale);
  // Somebody was quicker, and what was moved away is their live lock: put it back.
  if (moved !== undefined && moved !== holder) await rename(stale, path);
  else await rm(stale, { force: true });
}

async function readHolder(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const pid = Number(text);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

async function isAlive(pid: number): Promise<boolean> {
  // In a container the next run often gets the id of the killed one: its own.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !(await isZombie(pid));
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** In a container without an init process nobody collects a killed process: it is dead, and still has its id. */
async function isZombie(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
  // proc_pid_stat(5): the state comes after the name, which stands in parentheses and may hold some itself.
  const state = stat.slice(stat.lastIndexOf(")") + 1).trimStart();
  return state.startsWith("Z");
}
