import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Storage } from "../../src/storage/storage.js";
import { fillTables } from "./fill-tables.js";
import { openLoadStage } from "./load-stage.js";
import type { LoadStage } from "./load-stage.js";
import { medianBy, runLoad } from "./run-load.js";
import type { LoadRequest, LoadResult } from "./run-load.js";

const SLICES = 7;
const SENDS_PER_SLICE = 2000;
const REFUSALS_PER_SLICE = 20_000;
const SMALL = 10_000;
const LARGE = 1_000_000;
const HOUR_MS = 3_600_000;

let stage: LoadStage;
beforeAll(async () => {
  stage = await openLoadStage();
}, HOUR_MS);
afterAll(() => stage[Symbol.asyncDispose]());

const sendTo = (target: "bare" | "gateway", prefix = "") =>
  runLoad(stage[target], SENDS_PER_SLICE, 200, () => {
    const send = stage.nextSend();
    return { ...send, path: prefix + send.path };
  });
const sendThrough = async () => {
  const result = await sendTo("gateway");
  await carrierDone(stage.storage);
  return result;
};

test(
  "sends go through the whole stack at 60 % of the pace of a bare handler, or more",
  { timeout: HOUR_MS },
  async () => {
    const figures = await compare({
      gateway: sendThrough,
      bare: () => sendTo("bare"),
      bareTogether: () => sendTo("bare", "/together"),
    });
    await report("sends", figures);
    expect(figures.ratios.bare.perSecond).toBeGreaterThanOrEqual(0.6);
  },
);

test(
  "a flood without credentials is refused at 95 % of the pace of a bare handler, or more",
  { timeout: HOUR_MS },
  async () => {
    const refusal: LoadRequest = { method: "GET", path: "/api/v1/user/balance", headers: {} };
    const flood = (target: "bare" | "gateway") =>
      runLoad(stage[target], REFUSALS_PER_SLICE, 401, () => refusal);
    const figures = await compare({ gateway: () => flood("gateway"), bare: () => flood("bare") });
    await report("refusals", figures);
    expect(figures.ratios.bare.perSecond).toBeGreaterThanOrEqual(0.95);
  },
);

test(
  "a message costs at most 1.2 times as much with a million stored as with ten thousand",
  { timeout: HOUR_MS },
  async () => {
    const measure = async (rows: number) => {
      const stored = await fillTables(stage.storage, rows);
      await sendThrough();
      const results: LoadResult[] = [];
      for (let slice = 0; slice < SLICES; slice += 1) results.push(await sendThrough());
      return { stored, ...summarize(results) };
    };
    const [small, large] = [await measure(SMALL), await measure(LARGE)];
    const costRatio = small.perSecond / large.perSecond;
    await report("growth", { small, large, costRatio });
    expect(costRatio).toBeLessThanOrEqual(1.2);
  },
);

type Load = () => Promise<LoadResult>;

/** Runs the loads in turn, so that what else the machine does meets all alike, and compares the first with the others. */
async function compare<Other extends string>(loads: Readonly<Record<Other | "gateway", Load>>) {
  const results = Object.entries<Load>(loads).map(([name, load]) => ({
    name,
    load,
    slices: [] as LoadResult[],
  }));
  // The compilers take a while.
  for (const { load } of results) await load();
  for (let slice = 0; slice < SLICES; slice += 1)
    for (const { load, slices } of results) slices.push(await load());
  const summaries = Object.fromEntries(
    results.map(({ name, slices }) => [name, summarize(slices)]),
  ) as Record<Other | "gateway", LoadResult>;
  const ratios = Object.fromEntries(
    results.map(({ name }) => [name, ratioOf(summaries.gateway, summaries[name as Other])]),
  ) as Record<Other | "gateway", ReturnType<typeof ratioOf>>;
  return { summaries, ratios };
}

/** The gateway's pace as a part of another's, by the clock and by processor time. */
function ratioOf(gateway: LoadResult, other: LoadResult) {
  return {
    perSecond: gateway.perSecond / other.perSecond,
    perCpu: other.cpuMsPerRequest / gateway.cpuMsPerRequest,
  };
}

function summarize(results: readonly LoadResult[]): LoadResult {
  return {
    perSecond: medianBy(results, (result) => result.perSecond),
    p50Ms: medianBy(results, (result) => result.p50Ms),
    p99Ms: medianBy(results, (result) => result.p99Ms),
    cpuMsPerRequest: medianBy(results, (result) => result.cpuMsPerRequest),
  };
}

/** Waits until the carrier has done its part: else it would do it while another handler is measured. */
async function carrierDone({ database }: Storage): Promise<void> {
  for (;;) {
    const waiting = await database.execute(sql`
      select 1 from pgboss.job_common where name like 'carrier-%' and state < 'completed' and start_after < now() + interval '1 hour'
      limit 1`);
    // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
    if ((waiting as { rows: unknown[] }).rows.length === 0) return;
    await sleep(50);
  }
}

const figures: Record<string, unknown> = {};

/** Writes what there is so far to `reports/load.json`. */
async function report(name: string, found: unknown): Promise<void> {
  figures[name] = found;
  await mkdir("reports", { recursive: true });
  await writeFile("reports/load.json", `${JSON.stringify(figures, null, 2)}\n`);
}
