import { link, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { SendOptions } from "../campaign/send-options.js";
import { checkDistinctFiles } from "./check-distinct-files.js";
import { UsageError } from "./usage-error.js";

/** A folder with an input, links to it, and links to what is not there yet. */
async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-files-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "in.csv"), "phone\n");
  await link(join(folder, "in.csv"), join(folder, "hard.csv"));
  await symlink("in.csv", join(folder, "soft.csv"));
  await symlink("out.csv", join(folder, "dangling"));
  await symlink("dangling", join(folder, "dangling-twice"));
  await symlink("loop", join(folder, "loop"));
  await symlink("in.csv", join(folder, "linked.journal"));
  await mkdir(join(folder, "sub"));
  await symlink(".", join(folder, "same"));
  return folder;
}

function check(folder: string, names: { file?: string; out?: string; report?: string }): Promise<void> {
  const { file = "in.csv", out = "out.csv", report } = names;
  const options: SendOptions = {
    ...{ file: join(folder, file), out: join(folder, out) },
    report: report === undefined ? undefined : join(folder, report),
    ...{ message: "Hello", sender: "Acme", url: "http://127.0.0.1/api/v1", fresh: false },
    ...{ batchSize: 100, concurrency: 4, maxAttempts: 12, retryBaseMs: 1, timeoutMs: 1_000 },
  };
  return checkDistinctFiles(options);
}

test.each([
  [{ out: "in.csv" }, "--out and --file"],
  [{ out: "sub/../in.csv" }, "--out and --file"],
  [{ out: "hard.csv" }, "--out and --file"],
  [{ out: "soft.csv" }, "--out and --file"],
  [{ out: "linked" }, "The journal beside --out and --file"],
  [{ file: "out.csv.lock" }, "The lock beside --out and --file"],
  [{ report: "in.csv" }, "--report and --file"],
  [{ report: "hard.csv" }, "--report and --file"],
  [{ report: "out.csv" }, "--report and --out"],
  [{ report: "same/out.csv" }, "--report and --out"],
  [{ report: "dangling-twice" }, "--report and --out"],
  [{ report: "out.csv.journal" }, "--report and the journal beside --out"],
  [{ report: "out.csv.lock" }, "--report and the lock beside --out"],
])("%o is refused", async (names, complaint) => {
  const checking = check(await createFolder(), names);
  await expect(checking).rejects.toBeInstanceOf(UsageError);
  await expect(checking).rejects.toThrow(`${complaint} must not be the same file`);
});

test("different files pass, whether they are there or not", async () => {
  const folder = await createFolder();
  await check(folder, { report: "report.json" });
  await check(folder, { report: "loop" });
  await check(folder, { out: "nowhere/out.csv", report: "nowhere/report.json" });
});
