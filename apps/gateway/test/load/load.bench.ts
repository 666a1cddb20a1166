import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { expect, test } from "vitest";
import { createAccount, generateApiKey } from "../../src/index.js";
import { openStorage } from "../../src/storage/open-storage.js";
import type { Storage } from "../../src/storage/storage.js";
import { startDatabaseServer } from "../soak/database-server.js";
import { startLoadServer } from "./load-server.js";
import type { LoadServer } from "./load-server.js";
import { medianBy, runLoad } from "./run-load.js";
import type { LoadRequest, LoadResult } from "./run-load.js";

const ACCOUNTS = 40;
const SLICES = 7;
const SENDS_PER_SLICE = 1000;
const REFUSALS_PER_SLICE = 4000;
const SMALL = 10_000;
const LARGE = 1_000_000;
const HOUR_MS = 3_600_000;

const REFUSAL = JSON.stringify({
  status: false,
  error_code: "UNAUTHORIZED",
  description: "Credentials are missing or not recognised.",
});

test("load", { timeout: HOUR_MS }, async () => {
  await using server = await startDatabaseServer();
  const client = new Client({ connectionString: `${server.url}/postgres` });
  await client.connect();
  await client.query("create database load");
  await client.end();
  const DATABASE_URL = `${server.url}/load`;
  const storage = await openStorage({ kind: "postgres", url: DATABASE_URL });
  const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
  await using gateway = await startLoadServer([main, "serve", "--port", "0"], { DATABASE_URL });
  await using bare = await startLoadServer([fileURLToPath(new URL("./bare-server.ts", import.meta.url))], {
    DATABASE_URL,
    REFUSAL,
  });
  const nextSend = await sends(storage);
  const refusal: LoadRequest = { method: "GET", path: "/api/v1/user/balance", headers: {} };
  const sending = (target: LoadServer) => runLoad(target, SENDS_PER_SLICE, 200, nextSend);
  const refusing = (target: LoadServer) => runLoad(target, REFUSALS_PER_SLICE, 401, () => refusal);

  const figures = {
    sends: await compare([gateway, bare], sending),
    refusals: await compare([gateway, bare], refusing),
    growth: await growth(storage, () => sending(gateway)),
  };
  await storage.close();
  await mkdir("reports", { recursive: true });
  await writeFile("reports/load.json", `${JSON.stringify(figures, null, 2)}\n`);
  expect(figures.growth.costRatio).toBeGreaterThan(0);
});

/** Makes accounts, and the requests that send a text from each of them in turn. */
async function sends(storage: Storage): Promise<() => LoadRequest> {
  const accounts: { id: number; apiKey: string }[] = [];
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const apiKey = generateApiKey("prod");
    const balance = 1_000_000_000_000n;
    accounts.push({
      apiKey,
      id: await createAccount(storage, { name: "Load", balance, apiKey, now: new Date() }),
    });
  }
  let sent = 0;
  return () => {
    sent += 1;
    const { id, apiKey } = accounts[sent % ACCOUNTS] ?? { id: 0, apiKey: "" };
    const number = `+49151${String(10_000_000 + sent)}`;
    const body = JSON.stringify({ to: [number], message: "Your code is 1234", sender_id: "Acme" });
    const headers = {
      "content-type": "application/json",
      "content-length": String(body.length),
      "x-api-key": apiKey,
      // For the handler that looks nothing up. A fresh database gives an account and its workspace the same id.
      "x-account": String(id),
      "idempotency-key": `load-${sent}`,
    };
    return { method: "POST", path: "/api/v1/sms/send", headers, body };
  };
}

/** Loads both servers in turn, so that what else the machine does meets both alike. */
async function compare(
  [gateway, bare]: readonly [LoadServer, LoadServer],
  load: (server: LoadServer) => Promise<LoadResult>,
) {
  const results: Record<"gateway" | "bare", LoadResult[]> = { gateway: [], bare: [] };
  for (const target of [gateway, bare]) await load(target);
  for (let slice = 0; slice < SLICES; slice += 1) {
    results.gateway.push(await load(gateway));
    results.bare.push(await load(bare));
  }
  const [whole, naked] = [summarize(results.gateway), summarize(results.bare)];
  return {
    gateway: whole,
    bare: naked,
    throughputRatio: whole.perSecond / naked.perSecond,
    cpuRatio: naked.cpuMsPerRequest / whole.cpuMsPerRequest,
  };
}

function summarize(results: readonly LoadResult[]) {
  return {
    perSecond: medianBy(results, (result) => result.perSecond),
    p50Ms: medianBy(results, (result) => result.p50Ms),
    p99Ms: medianBy(results, (result) => result.p99Ms),
    cpuMsPerRequest: medianBy(results, (result) => result.cpuMsPerRequest),
  };
}

/** Measures sends with few and with many messages stored. */
async function growth(storage: Storage, load: () => Promise<LoadResult>) {
  const measure = async (rows: number) => {
    const stored = await fill(storage, rows);
    const results: LoadResult[] = [];
    for (let slice = 0; slice < SLICES; slice += 1) results.push(await load());
    return { stored, ...summarize(results) };
  };
  const small = await measure(SMALL);
  const large = await measure(LARGE);
  return { small, large, costRatio: small.perSecond / large.perSecond };
}

/** Adds delivered messages, ledger rows and idempotency records until there are so many messages. */
async function fill(storage: Storage, rows: number): Promise<number> {
  const { database } = storage;
  const CHUNK = 50_000;
  for (;;) {
    const stored = await database.execute(sql`select count(*) as n from messages`);
    // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
    const count = Number((stored as { rows: { n: string }[] }).rows[0]?.n ?? 0);
    const missing = Math.min(CHUNK, rows - count);
    if (missing <= 0) return count;
    const account = sql`(n % ${ACCOUNTS}::int + 1)`;
    await database.execute(sql`
      insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
        cost_micros, status, created_at)
      select 'api_1_' || gen_random_uuid(), ${account}, ${account}, '+4915123456789', 'DE', 'Acme', 'Your code is 1234', 1,
        75000, 'DELIVRD', now() - n * interval '1 second' from generate_series(1, ${missing}::int) n`);
    await database.execute(sql`
      insert into ledger (account_id, amount_micros, type, description, created_at)
      select ${account}, 0, 'usage', 'SMS to 1 recipient', now() from generate_series(1, ${missing}::int) n`);
    await database.execute(sql`
      insert into idempotency_records (workspace_id, sandbox, key, fingerprint, answer, created_at)
      select ${account}, false, gen_random_uuid()::text, '', '{}', now() from generate_series(1, ${missing}::int) n`);
  }
}
