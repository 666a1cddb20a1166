import {
  balanceResponseSchema,
  paymentsResponseSchema,
  pricingResponseSchema,
  readBalance,
} from "@error-model/contract";
import type { Payment, Price } from "@error-model/contract";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers, germanRate } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

describe.each(databases)("money on $name", (database) => {
  let api: TestGateway;
  const background: unknown[] = [];
  beforeAll(async () => {
    api = await startTestGateway(database, { onBackgroundError: (error) => background.push(error) });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const keyOf = ({ apiKey }: TestAccount) => ({ "x-api-key": apiKey });
  const get = (account: TestAccount, path: string) => api.get(`/api/v1/user${path}`, keyOf(account));
  const pricesOf = async (account: TestAccount) =>
    pricingResponseSchema.parse((await get(account, "/pricing")).body) as Price[];
  const paymentsOf = async (account: TestAccount, query = "") =>
    paymentsResponseSchema.parse((await get(account, `/payments${query}`)).body) as Payment[];

  test("prices say what a part costs, and the send charges just that", async () => {
    const account = await api.addAccount();
    const prices = await pricesOf(account);
    const germany = prices.find((price) => price.country === "Germany");
    expect(germany).toMatchObject({
      mcc: "262",
      mnc: "000",
      mccmnc: "262000",
      dialcode: "49",
      rate: 0.075,
      prev_rate: 0.07,
      change_type: "Increase",
      rate_end_date: "2100.01.01",
    });
    expect(new Set(prices.map((price) => price.change_type))).toEqual(
      new Set(["Same", "Increase", "Decrease"]),
    );
    const { body } = await api.send(account, germanNumbers(1));
    expect(body).toMatchObject({ summary: { total_cost: germany?.rate } });
  });

  test("prices are the same by POST, whatever its body, and one price is a stub", async () => {
    const account = await api.addAccount();
    const prices = await pricesOf(account);
    expect((await api.post("/api/v1/user/pricing", "no JSON {", keyOf(account))).body).toEqual(prices);
    expect((await get(account, "/pricing/7")).body).toEqual({});
    expectError(await get(account, "/pricing/a%20b"), "INVALID_PARAMS");
  });

  test("payments are every movement of money, newest first, and sum up to the balance", async () => {
    const account = await api.addAccount({ balance: 1_000_000n });
    await api.send(account, germanNumbers(2));
    await api.topUp(account, 500_000n);
    const payments = await paymentsOf(account);
    expect(payments).toMatchObject([
      { amount: 0.5, type: "deposit", source: "portal", currency: "EUR" },
      { amount: -0.15, type: "usage", source: "sms_gateway", description: "SMS to 2 recipients" },
      { amount: 1, type: "deposit" },
    ]);
    expect(payments[0]!.id).toMatch(/^portal_P\d+$/);
    expect(payments[1]!.id).toMatch(/^sms_gateway_S\d+$/);
    const sum = payments.reduce((total, { amount }) => total + Math.round(amount * 1e6), 0);
    expect((await get(account, "/balance")).body).toMatchObject({ balance: sum / 1e6 });
    expect((await paymentsOf(account, "?limit=1&page=2")).map((payment) => payment.type)).toEqual(["usage"]);
    expect(await paymentsOf(await api.addAccount({ balance: 0n }))).toEqual([]);
    expectError(await get(account, "/payments?limit=0"), "INVALID_PARAMS");
  });

  /** Asks for a balance that the database cannot read, although it finds the caller. */
  const getUnreadable = async (account: TestAccount, { gateway, get: ask }: TestGateway = api) => {
    const db = gateway.storage.database;
    await db.execute(sql`alter table accounts rename column balance_updated_at to hidden`);
    const answer = await ask("/api/v1/user/balance", keyOf(account));
    await db.execute(sql`alter table accounts rename column hidden to balance_updated_at`);
    return answer;
  };

  test("a balance that cannot be read is no error, and says that its zero means nothing", async () => {
    const account = await api.addAccount();
    const answer = await getUnreadable(account);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("x-sms-gateway-status")).toBe("unavailable");
    expect(answer.headers.get("x-sms-gateway-reason")).toBe("cache_miss_refresh_failed");
    expect(answer.body).toEqual({
      balance: 0,
      currency: "EUR",
      unavailable: true,
      reason: "cache_miss_refresh_failed",
    });
    expect(readBalance(balanceResponseSchema.parse(answer.body)).kind).toBe("degraded");
    expect(background).toHaveLength(1);
    const healthy = await get(account, "/balance");
    expect(healthy.headers.has("x-sms-gateway-status")).toBe(false);
    expect(healthy.body).not.toHaveProperty("unavailable");
  });

  test("a balance that cannot be read, but was a moment ago, is that one, and says so", async () => {
    const account = await api.addAccount();
    const read = await get(account, "/balance");
    const answer = await getUnreadable(account);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(read.body);
    expect(answer.headers.get("x-sms-gateway-status")).toBe("partial");
    expect(answer.headers.get("x-sms-gateway-reason")).toBe("cache_miss_refresh_failed");
    expect(readBalance(balanceResponseSchema.parse(answer.body)).kind).toBe("ready");
  });

  test("nothing stands in for a balance that cannot be read where none is kept", async () => {
    await using keepless = await startTestGateway(database, { balanceCacheSeconds: 0 });
    const account = await keepless.addAccount();
    expect((await keepless.get("/api/v1/user/balance", keyOf(account))).body).toMatchObject({ balance: 100 });
    const answer = await getUnreadable(account, keepless);
    expect(answer.headers.get("x-sms-gateway-status")).toBe("unavailable");
    expect(answer.headers.get("x-sms-gateway-reason")).toBe("cache_disabled");
    expect(answer.body).toEqual({ balance: 0, currency: "EUR", unavailable: true, reason: "cache_disabled" });
  });

  test.each(["not-configured", "incomplete"] as const)(
    "an account whose SMS service is %s is in setup: neither an error nor figures",
    async (sms) => {
      const account = await api.addAccount({ sms });
      for (const path of ["/balance", "/pricing", "/payments"]) {
        const answer = await get(account, path);
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({ status: false, error: "Account is in setup process" });
      }
    },
  );

  test("exactly 100 of 500 sends that race for a balance that covers 100 are paid, and it never falls below zero", async () => {
    const account = await api.addAccount({ balance: 100n * germanRate });
    // Fifty at a time: more would wait for a connection longer than the gateway lets them, and get DB_ERROR.
    const statuses: number[] = [];
    const numbers = germanNumbers(500).entries();
    const race = async () => {
      for (const [index, number] of numbers)
        statuses.push((await api.send(account, [number], { idempotencyKey: `race-${index}` })).status);
    };
    await Promise.all(Array.from({ length: 50 }, race));
    const count = (status: number) => statuses.filter((found) => found === status).length;
    expect([count(200), count(402)]).toEqual([100, 400]);
    const payments = await paymentsOf(account, "?limit=1000");
    let balance = 0;
    for (const { amount } of payments.toReversed()) {
      balance += Math.round(amount * 1e6);
      expect(balance).toBeGreaterThanOrEqual(0);
    }
    expect(balance).toBe(0);
    expect(payments).toHaveLength(101);
    expect((await get(account, "/balance")).body).toMatchObject({ balance: 0, credit_blocked: true });
    const { body } = await api.get("/api/v1/sms/messages", keyOf(account));
    expect(body).toMatchObject({ total: 100 });
  }, 300_000);
});
