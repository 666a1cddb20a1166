import { readFile } from "node:fs/promises";

/** Whether another process with this id is running. */
export async function isAlive(pid: number): Promise<boolean> {
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
