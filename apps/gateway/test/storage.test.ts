import { randomUUID } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { accounts } from "../src/storage/schema.js";
import { lockDataFolder } from "../src/storage/data-folder-lock.js";
import { openStorage } from "../src/storage/open-storage.js";
import { createEmptyDatabase } from "./databases.js";

async function folderClaimedBy(processId: number): Promise<string> {
  const folder = join(inject("scratchDir"), randomUUID());
  await mkdir(folder);
  await writeFile(join(folder, `gateway.${processId}.${randomUUID()}.pid`), "");
  return folder;
}

describe("the claim on a data folder", () => {
  test("is refused while another live process has it", async () => {
    const folder = await folderClaimedBy(process.ppid);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ name: "DataFolderInUseError" });
  });

  test("is refused while this process has it, and free again after", async () => {
    const folder = await folderClaimedBy(2 ** 30);
    const unlock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ name: "DataFolderInUseError" });
    await unlock();
    await (
      await lockDataFolder(folder)
    )();
  });

  test("goes to one at most of many that come at once upon the claim of a dead process", async () => {
    for (let round = 0; round < 10; round += 1) {
      const folder = await folderClaimedBy(2 ** 30);
      const claims = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataFolder(folder)));
      const won = claims.flatMap((claim) => (claim.status === "fulfilled" ? [claim.value] : []));
      expect(won.length).toBeLessThanOrEqual(1);
      expect(await readdir(folder)).toHaveLength(won.length);
      await Promise.all(won.map((release) => release()));
    }
  });

  test("is let go of without touching the claims of others", async () => {
    const folder = await folderClaimedBy(2 ** 30);
    const release = await lockDataFolder(folder);
    const foreign = `gateway.${process.ppid}.${randomUUID()}.pid`;
    await writeFile(join(folder, foreign), "");
    await release();
    expect(await readdir(folder)).toEqual([foreign]);
  });

  test("is taken over from a process that died with the id that this one has now", async () => {
    const folder = await folderClaimedBy(process.pid);
    await (
      await lockDataFolder(folder)
    )();
  });
});

test("several gateways that start at once on an empty Postgres bring its schema up to date once", async () => {
  const place = await createEmptyDatabase();
  const storages = await Promise.all([openStorage(place), openStorage(place), openStorage(place)]);
  const counts = await Promise.all(storages.map((storage) => storage.database.$count(accounts)));
  await Promise.all(storages.map((storage) => storage.close()));
  expect(counts).toEqual([0, 0, 0]);
});
