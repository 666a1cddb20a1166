import { count } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFaultSpec } from "../src/index.js";
import type { FaultKind } from "../src/index.js";
import { ledger, messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import type { TestDatabase } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

const operatorToken = "operator-of-the-test";

/** A gateway on which every request meets one kind of fault. */
function startFaulty(database: TestDatabase, kind: FaultKind, seed = 1): Promise<TestGateway> {
  const rates = parseFaultSpec(`${kind}=1`);
  if (!rates.ok) throw new Error(rates.error);
  return startTestGateway(database, { operatorToken, faults: { rates: rates.value, seed } });
}

const audit = async (api: TestGateway) =>
  (await api.get("/internal/audit", { authorization: `Bearer ${operatorToken}` })).body;

describe.each(databases)("injected faults on $name", (database) => {
  test("raises the account's rate limit with a short Retry-After, and carries nothing out", async () => {
    await using api = await startFaulty(database, "rate-limit");
    const answer = await api.send(await api.addAccount(), germanNumbers(2));
    expectError(answer, "RATE_LIMIT_EXCEEDED");
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await audit(api)).toMatchObject({
      messages: { total: 0 },
      requests: { served: 1, faulted: { "rate-limit": 1, db: 0 } },
    });
  });

  test("answers a 429 with no body and no hint", async () => {
    await using api = await startFaulty(database, "bare-429");
    const answer = await api.send(await api.addAccount(), germanNumbers(2));
    expect([answer.status, answer.text]).toEqual([429, ""]);
    expect(hints(answer.headers)).toEqual([]);
    expect(await audit(api)).toMatchObject({
      messages: { total: 0 },
      requests: { served: 1, faulted: { "bare-429": 1 } },
    });
  });

  test("loses answers behind a proxy's page, of some requests before and of some after they were carried out", async () => {
    await using api = await startFaulty(database, "html-503", 5);
    const account = await api.addAccount();
    for (const number of germanNumbers(20)) {
      const answer = await api.send(account, [number]);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("content-type")).toBe("text/html");
      expect(answer.text).toMatch(/^<html>/);
      expect(hints(answer.headers)).toEqual([]);
    }
    const sent = await api.gateway.storage.database.$count(messages);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(20);
    expect(await audit(api)).toMatchObject({
      messages: { total: sent },
      requests: { faulted: { "html-503": 20 } },
    });
  });

  test("makes the database refuse a send after everything was written, and nothing of it stays", async () => {
    await using api = await startFaulty(database, "db");
    const account = await api.addAccount();
    expectError(await api.send(account, germanNumbers(100), { idempotencyKey: "k" }), "DB_ERROR");
    const db = api.gateway.storage.database;
    const [rows] = await db.select({ messages: count() }).from(messages);
    expect(rows).toEqual({ messages: 0 });
    expect(await db.$count(ledger)).toBe(1);
    expect(await audit(api)).toMatchObject({ requests: { faulted: { db: 1 } } });
  });

  test("counts a database fault only where it was met: reading has no transaction to break", async () => {
    await using api = await startFaulty(database, "db");
    const { apiKey } = await api.addAccount();
    expect((await api.get("/api/v1/user/balance", { "x-api-key": apiKey })).status).toBe(200);
    expect(await audit(api)).toMatchObject({ requests: { served: 1, faulted: { db: 0 } } });
  });
});

describe.each(databases)("audit on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, { operatorToken });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  test.each<Record<string, string>>([
    {},
    { authorization: "Bearer wrong" },
    { authorization: operatorToken },
  ])("is closed to whoever has not the token: %j", async (headers) => {
    expectError(await api.get("/internal/audit", headers), "UNAUTHORIZED");
  });

  test("counts messages, recipients and money in the database", async () => {
    const account = await api.addAccount({ balance: 1_000_000n, blockedCountries: ["US"] });
    await api.send(account, ["+4915123456789", "+12015550123"]);
    await api.send(account, ["+4915123456789"]);
    expect(await audit(api)).toEqual({
      messages: {
        total: 3,
        distinct_recipients: 2,
        recipients_with_several: 1,
        by_status: { pending: 2, REJECTD: 1 },
      },
      ledger: { sum: "0.85", balance: "0.85", accounts_that_differ: 0, accounts_below_zero: 0 },
      requests: { served: 2, faulted: { "rate-limit": 0, "bare-429": 0, "html-503": 0, db: 0 } },
    });
  });
});

/** Headers by which a client could tell that the gateway, and not a proxy, has answered. */
function hints(headers: Headers): string[] {
  return [...headers.keys()].filter((name) => name.startsWith("x-") || name === "retry-after");
}
