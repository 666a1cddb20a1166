import { appendFile, mkdtemp, open as openFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { CampaignIdentity } from "../campaign/campaign-identity.js";
import { UsageError } from "../cli/usage-error.js";
import { JournalError } from "./journal-error.js";
import type { JournalRecord } from "./journal-record.js";
import { Journal } from "./journal.js";

const identity: CampaignIdentity = {
  ...{ file: "f", message: "m", sender: "Acme", url: "http://127.0.0.1/api/v1" },
  ...{ batchSize: 100, batching: "1/64", edition: "" },
};

const settled = (batch: number): JournalRecord => ({
  ...{ type: "settled", batch, from: 0, to: 1, key: `k${String(batch)}`, attempts: 1 },
  rows: [{ outcome: "accepted", messageId: `api_${String(batch)}` }],
});

const piece = (batch: number) => ({ batch, from: 0, to: 1 });

async function journalPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "campaign-journal-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "results.csv.journal");
}

const open = (path: string, fresh = false, as = identity): Promise<Journal> =>
  Journal.open(path, as, { fresh });

test("a settled piece is found again with its rows", async () => {
  const path = await journalPath();
  const first = await open(path);
  await Promise.all([first.append(settled(0)), first.append(settled(1))]);
  await first.close();

  const second = await open(path);
  const entry = second.find(piece(1));
  expect(entry).toMatchObject({ kind: "settled", key: "k1" });
  expect(entry?.kind === "settled" ? await second.read(entry) : undefined).toEqual(settled(1));
  expect(second.find(piece(2))).toBeUndefined();
  await second.close();
});

test("a journal cut at any byte keeps every whole record and goes on after it", async () => {
  const path = await journalPath();
  const journal = await open(path);
  await journal.append(settled(0));
  await journal.append(settled(1));
  await journal.close();
  const whole = await readFile(path);
  const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));
  expect(ends).toHaveLength(3);

  for (let length = whole.length; length >= 0; length -= 1) {
    await writeFile(path, whole);
    await truncate(path, length);
    const resumed = await open(path);
    expect(resumed.find(piece(0)) !== undefined).toBe(length >= ends[1]!);
    expect(resumed.find(piece(1)) !== undefined).toBe(length >= ends[2]!);
    await resumed.append(settled(2));
    await resumed.close();
    const again = await open(path);
    expect(again.find(piece(2))).toBeDefined();
    await again.close();
  }
});

test("after a write that failed half-way nothing more is written, and the next run goes on before it", async () => {
  const path = await journalPath();
  const journal = await open(path);
  await journal.append(settled(0));
  const sample = await openFile(path, "r");
  const prototype = Object.getPrototypeOf(sample) as FileHandle;
  await sample.close();
  // A disk that is full for one write, and has room again for the next.
  const appending = vi.spyOn(prototype, "appendFile").mockImplementationOnce(async function (
    this: FileHandle,
    data,
  ) {
    await this.write((data as string).slice(0, 20));
    throw new Error("ENOSPC: no space left on device");
  });
  onTestFinished(() => appending.mockRestore());
  const torn = journal.append(settled(1));
  const meanwhile = journal.append(settled(2));
  await expect(torn).rejects.toThrow("The journal cannot be written; is the disk full?");
  await expect(meanwhile).rejects.toBeInstanceOf(JournalError);
  await expect(journal.append(settled(3))).rejects.toBeInstanceOf(JournalError);
  await journal.close();

  const resumed = await open(path);
  expect([0, 1, 2, 3].map((batch) => resumed.find(piece(batch)) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  await resumed.append(settled(1));
  await resumed.close();
  const again = await open(path);
  expect(again.find(piece(1))).toBeDefined();
  await again.close();
});

test("a damaged line in the middle is no torn end", async () => {
  const path = await journalPath();
  const journal = await open(path);
  await journal.close();
  await appendFile(path, `{"type":"settled"\n${JSON.stringify(settled(0))}\n`);
  await expect(open(path)).rejects.toBeInstanceOf(JournalError);
});

test("other arguments against the same results are refused by name, unless told to start anew", async () => {
  const path = await journalPath();
  await (await open(path)).close();
  const other = { ...identity, sender: "Other", file: "g" };
  const opening = open(path, false, other);
  await expect(opening).rejects.toBeInstanceOf(UsageError);
  await expect(opening).rejects.toThrow("the content of --file, --sender changed");
  await (await open(path, true, other)).close();
  await (await open(path, false, other)).close();
});

test("a campaign started anew keeps its edition when it is resumed", async () => {
  const path = await journalPath();
  await (await open(path, true, { ...identity, edition: "second" })).close();
  const resumed = await open(path);
  expect(resumed.identity.edition).toBe("second");
  await resumed.close();
});

test.each([
  ["killed", undefined, "second"],
  ["stopped", false, "second"],
  ["finished", true, "third"],
])("starting anew after a fresh campaign that was %s", async (_, complete, edition) => {
  const path = await journalPath();
  const first = await open(path, true, { ...identity, edition: "second" });
  if (complete !== undefined) await first.finish([], { complete });
  await first.close();
  const next = await open(path, true, { ...identity, edition: "third" });
  expect(next.identity.edition).toBe(edition);
  expect(next.isResumed).toBe(edition === "second");
  await next.close();
});

test("starting anew forgets an unfinished campaign of other arguments, and one that was not fresh", async () => {
  const path = await journalPath();
  await (await open(path)).close();
  const second = await open(path, true, { ...identity, edition: "second" });
  expect(second.isResumed).toBe(false);
  await second.close();
  const other = await open(path, true, { ...identity, sender: "Other", edition: "third" });
  expect(other.identity.edition).toBe("third");
  await other.close();
});

test("after a kill what had begun and is not settled is in doubt, after an orderly end only what was named", async () => {
  const path = await journalPath();
  const killed = await open(path);
  expect(killed.isInDoubt(piece(0))).toBe(false);
  await killed.begin(0);
  await killed.close();

  const resumed = await open(path);
  expect([0, 7, 8].map((batch) => resumed.isInDoubt(piece(batch)))).toEqual([true, true, false]);
  await resumed.finish([piece(7)], { complete: false });
  await resumed.close();

  const again = await open(path);
  expect([0, 7, 8].map((batch) => again.isInDoubt(piece(batch)))).toEqual([false, true, false]);
  await again.close();
});
