import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { messages } from "../../src/storage/schema.js";
import type { Storage } from "../../src/storage/storage.js";
import { openFaultStage, rounds } from "./fault-rounds.js";
import type { RoundReport } from "./fault-rounds.js";

const ROUNDS = 200;
const HOUR_MS = 3_600_000;
/** A job of a killed gateway comes again after a minute. */
const DELIVERY_MS = 300_000;

test(
  `50 clients lose and repeat nothing in ${ROUNDS} rounds of faults, and everything is delivered`,
  async () => {
    await using stage = await openFaultStage();
    const reports: RoundReport[] = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      const round = rounds[index % rounds.length];
      if (round !== undefined) reports.push(await stage.play(round));
      await record(reports, undefined);
    }
    const summary = await record(reports, await undelivered(stage.storage));
    expect(summary).toMatchObject({
      rounds: ROUNDS,
      damage: { lost: 0, duplicated: 0, partial: 0, ledgerDiffers: 0, wrongDbErrors: 0 },
      undelivered: 0,
    });
  },
  6 * HOUR_MS,
);

/** Writes what there is so far to `reports/soak.json`. */
async function record(reports: readonly RoundReport[], left: number | undefined) {
  const damage: Record<string, number> = {};
  const answers: Record<string, number> = {};
  for (const report of reports) {
    add(damage, report.damage);
    add(answers, report.answers);
  }
  const sum = (pick: (report: RoundReport) => number) => reports.reduce((total, r) => total + pick(r), 0);
  const summary = {
    rounds: reports.length,
    sends: sum(({ sends }) => sends),
    attempts: sum(({ attempts }) => attempts),
    answers,
    damage,
    ...(left === undefined ? {} : { undelivered: left }),
  };
  await mkdir("reports", { recursive: true });
  await writeFile("reports/soak.json", `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

function add(sums: Record<string, number>, counts: Readonly<Record<string, number>> | RoundReport["damage"]) {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + Number(count);
}

/** Waits for the queue, and counts the messages that the carrier has not ended. */
async function undelivered(storage: Storage): Promise<number> {
  const deadline = Date.now() + DELIVERY_MS;
  for (;;) {
    const left = await storage.database.$count(messages, inArray(messages.status, ["pending", "sent"]));
    if (left === 0 || Date.now() > deadline) return left;
    await sleep(1000);
  }
}
