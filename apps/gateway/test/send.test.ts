import { sendResponseSchema } from "@error-model/contract";
import { count, eq, sum } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accounts, ledger, messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { germanNumbers, germanRate } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

describe.each(databases)("sending on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database);
  });
  afterAll(() => api[Symbol.asyncDispose]());

  /** What the database holds of an account. */
  async function stateOf(account: TestAccount) {
    const db = api.gateway.storage.database;
    const [row] = await db.select().from(accounts).where(eq(accounts.id, account.id));
    const [booked] = await db
      .select({ sum: sum(ledger.amount), rows: count() })
      .from(ledger)
      .where(eq(ledger.accountId, account.id));
    return {
      balance: row!.balance,
      ledgerSum: BigInt(booked!.sum ?? 0),
      ledgerRows: booked!.rows,
      messages: await db.$count(messages, eq(messages.accountId, account.id)),
    };
  }

  test("queues every recipient, charges per part and answers with a row each", async () => {
    const account = await api.addAccount({ balance: 10_000_000n });
    const to = germanNumbers(3);
    const { status, body } = await api.send(account, to, { message: "д".repeat(71) });

    expect(status).toBe(200);
    const answer = sendResponseSchema.parse(body);
    expect(answer.results.map((row) => [row.dnis, row.status, row.segments])).toEqual(
      to.map((number) => [number, "accepted", 2]),
    );
    expect(answer.messages).toHaveLength(3);
    expect(answer.messages[0]!.message_id).toMatch(new RegExp(`^api_${account.id}_\\d{19}_[0-9a-f]{16}$`));
    expect(answer.summary).toEqual({
      total_recipients: 3,
      total_segments: 6,
      total_cost: 0.45,
      encoding: "UCS-2",
      accepted_count: 3,
      blocked_count: 0,
      queue_error_count: 0,
      config_error_count: 0,
      db_error_count: 0,
    });
    const left = 10_000_000n - 6n * germanRate;
    expect(await stateOf(account)).toEqual({ balance: left, ledgerSum: left, ledgerRows: 2, messages: 3 });
  });

  test("takes a hundred recipients in one batch", async () => {
    const account = await api.addAccount();
    const { body } = await api.send(account, germanNumbers(100));
    expect(sendResponseSchema.parse(body).summary.accepted_count).toBe(100);
    expect((await stateOf(account)).messages).toBe(100);
  });

  test("charges every country its own rate, and those without one the default", async () => {
    const account = await api.addAccount();
    const { body } = await api.send(account, ["+4915123456789", "+12015550123", "+37061234567"]);
    expect(sendResponseSchema.parse(body).summary.total_cost).toBe(0.132);
  });

  test("neither sends to a blocked country nor charges for it", async () => {
    const account = await api.addAccount({ balance: 1_000_000n, blockedCountries: ["US"] });
    const { body } = await api.send(account, ["+12015550123", "+4915123456789"]);
    const answer = sendResponseSchema.parse(body);
    expect(answer.results.map((row) => row.status)).toEqual(["blocked_country", "accepted"]);
    expect(answer.messages.map((row) => row.dnis)).toEqual(["+4915123456789"]);
    expect(answer.summary).toMatchObject({
      total_recipients: 2,
      total_segments: 1,
      total_cost: 0.075,
      accepted_count: 1,
      blocked_count: 1,
    });
    expect((await stateOf(account)).balance).toBe(1_000_000n - germanRate);
  });

  test("answers a batch of blocked countries alone without touching the balance", async () => {
    const account = await api.addAccount({ balance: 1_000_000n, blockedCountries: ["US"] });
    const { status } = await api.send(account, ["+12015550123"]);
    expect(status).toBe(200);
    expect(await stateOf(account)).toMatchObject({ balance: 1_000_000n, ledgerRows: 1 });
  });
});
