import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
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
  const lock = await acquireLock(path, { graceMs: 50 });
  expect(await readFile(path, "utf8")).toMatch(new RegExp(`^${String(process.pid)} `));
  await lock.release();
  await expect(readFile(path)).rejects.toThrow();
});

test("a lock that is no file is named, and left where it is", async () => {
  const path = await lockPath();
  await mkdir(path);
  await expect(acquireLock(path, { graceMs: 0 })).rejects.toThrow(
    new UsageError(
      `${JSON.stringify(path)} is no lock that can be read: EISDIR. Move it away, or use another --out.`,
    ),
  );
  expect((await stat(path)).isDirectory()).toBe(true);
});

test("a lock that somebody else took meanwhile is not given back", async () => {
  const path = await lockPath();
  const lock = await acquireLock(path);
  await writeFile(path, String(process.ppid));
  await lock.release();
  expect(await readFile(path, "utf8")).toBe(String(process.ppid));
});

test("of many processes that are killed with the lock or give it back, one at a time has it", async () => {
  const path = await lockPath();
  const module = join(dirname(path), "lock-file.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("lock-file.ts", import.meta.url))],
    ...{ outfile: module, bundle: true, platform: "node", format: "esm" },
  });
  // Processes of their own: inside one, all have the same id and take each other for dead.
  const contender = `
    import { rm, writeFile } from "node:fs/promises";
    import { setTimeout } from "node:timers/promises";
    import { acquireLock } from ${JSON.stringify(pathToFileURL(module).href)};
    const [path, isKilled] = process.argv.slice(1);
    for (let round = 0; round < 3; round += 1) {
      const lock = await acquireLock(path, { graceMs: 60_000 });
      await writeFile(path + ".inside", "", { flag: "wx" });
      await setTimeout(2);
      await rm(path + ".inside");
      if (isKilled === "true" && round === 2) process.kill(process.pid, "SIGKILL");
      await lock.release();
    }
  `;
  const ends = Array.from({ length: 8 }, async (_, at) => {
    const args = ["--input-type=module", "-e", contender, path, String(at % 2 === 0)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    const [complaint] = await Promise.all([text(child.stderr), once(child, "close")]);
    return complaint === "" ? (child.signalCode ?? child.exitCode) : complaint;
  });
  expect(await Promise.all(ends)).toEqual(
    Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? "SIGKILL" : 0)),
  );
  await (await acquireLock(path)).release();
  expect(await readdir(dirname(path))).toEqual(["lock-file.mjs"]);
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
