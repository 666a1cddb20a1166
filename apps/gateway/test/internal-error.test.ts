import type { LogEntry } from "@error-model/server";
import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

describe.each(databases)("a broken database on $name", (database) => {
  test("is INTERNAL_ERROR to a reader, tells nothing, and is found in the log by the request id", async () => {
    const log: LogEntry[] = [];
    await using api = await startTestGateway(database, { log: (entry) => log.push(entry) });
    const { apiKey } = await api.addAccount();
    await api.gateway.storage.database.execute(sql`alter table accounts rename to lost`);
    const answer = await api.get("/api/v1/user/balance", { "x-api-key": apiKey });
    expectError(answer, "INTERNAL_ERROR");
    expect(answer.text).not.toMatch(/accounts|select|relation/i);
    expect(log.map((entry) => entry.request_id)).toEqual([answer.headers.get("x-request-id")]);
    expect(log[0]).toMatchObject({ level: "error", error_code: "INTERNAL_ERROR" });
  });

  test("is DB_ERROR to a sender whose key could not be looked up: nothing was applied, for certain", async () => {
    await using api = await startTestGateway(database);
    const account = await api.addAccount();
    const db = api.gateway.storage.database;
    await db.execute(sql`alter table api_keys rename to lost`);
    expectError(await api.send(account, germanNumbers(1)), "DB_ERROR");
    expect(await db.$count(messages)).toBe(0);
  });
});

const [, postgres] = databases;

describe("a send whose COMMIT is never answered", () => {
  /** Makes the database drop whoever commits a message, `delay` seconds after COMMIT has come. */
  async function dieInCommit(api: TestGateway, delay: number): Promise<void> {
    const db = api.gateway.storage.database;
    await db.execute(sql`
      create function die() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${sql.raw(String(delay))}); perform pg_terminate_backend(pg_backend_pid());
         return null; end $$`);
    await db.execute(sql`
      create constraint trigger dies after insert on messages deferrable initially deferred
      for each row execute function die()`);
  }

  test("is DB_ERROR once the database has said that nothing of it is there", async () => {
    await using api = await startTestGateway(postgres!);
    const account = await api.addAccount();
    const db = api.gateway.storage.database;
    await dieInCommit(api, 0);
    const send = () => api.send(account, germanNumbers(3), { idempotencyKey: "unsure" });
    expectError(await send(), "DB_ERROR");
    expect(await db.$count(messages)).toBe(0);

    await db.execute(sql`drop trigger dies on messages`);
    expect((await send()).status).toBe(200);
    expect(await db.$count(messages)).toBe(3);
  });

  test("is INTERNAL_ERROR while the database does not say what happened, and its key settles it later", async () => {
    await using api = await startTestGateway(postgres!);
    const account = await api.addAccount();
    const db = api.gateway.storage.database;
    await dieInCommit(api, 1);
    const send = () => api.send(account, germanNumbers(3), { idempotencyKey: "unsure" });
    const answer = send();
    await vi.waitFor(async () => {
      const { rows } = (await db.execute(
        sql`select 1 from pg_stat_activity where datname = current_database() and query = 'commit' and state = 'active'`,
      )) as { rows: unknown[] };
      expect(rows).toHaveLength(1);
    }, 10_000);
    // Waits for the transaction to end, and is there before anybody can ask what became of it.
    await db.execute(sql`alter table messages rename to hidden`);
    expectError(await answer, "INTERNAL_ERROR");

    await db.execute(sql`alter table hidden rename to messages`);
    await db.execute(sql`drop trigger dies on messages`);
    expect((await send()).status).toBe(200);
    expect(await db.$count(messages)).toBe(3);
  });
});
