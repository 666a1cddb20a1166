import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { UsageError } from "../cli/usage-error.js";
import { acquireLock } from "./lock-file.js";

async function lockPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-lock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "results.csv.lock");
}

test("a lock whose process lives is respected", async () => {
  const path = await lockPath();
  await writeFile(path, String(process.ppid));
  await expect(acquireLock(path, { graceMs: 0 })).rejects.toBeInstanceOf(UsageError);
});

test.each([
  [
    "a dead process",
    async () => {
      const child = spawn(process.execPath, ["-e", ""]);
      await once(child, "exit");
      return String(child.pid);
    },
  ],
  ["a process killed before it could write its id", () => Promise.resolve("")],
  ["a former process with this one's id", () => Promise.resolve(String(process.pid))],
])("the lock of %s is taken over, and given back", async (_, content) => {
  const path = await lockPath();
  await writeFile(path, await content());
  const lock = await acquireLock(path);
  expect(await readFile(path, "utf8")).toBe(String(process.pid));
  await lock.release();
  await expect(readFile(path)).rejects.toThrow();
});

test("a process that goes within the grace period gives way", async () => {
  const path = await lockPath();
  const child = spawn(process.execPath, ["-e", "setTimeout(() => undefined, 300)"]);
  await writeFile(path, String(child.pid));
  await (await acquireLock(path, { graceMs: 10_000 })).release();
});

test("a killed process that nobody collects counts as dead", async () => {
  // Elsewhere than on Linux nothing tells such a process from a live one, and the lock waits for its parent.
  if (process.platform !== "linux") return;
  const path = await lockPath();
  // The shell becomes a program that never waits for the shell's own child.
  const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 30"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void parent.kill());
  const pid: unknown[] = await once(parent.stdout, "data");
  await writeFile(path, String(pid[0]).trim());
  await (await acquireLock(path)).release();
});
