import {
  countryStatisticsResponseSchema,
  dailyStatisticsResponseSchema,
  statisticsResponseSchema,
} from "@error-model/contract";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

/** Country, status, cost in millionths, day: one message each. */
const MESSAGES: readonly (readonly [string, string, number, string])[] = [
  ["DE", "DELIVRD", 75_000, "2026-01-01"],
  ["DE", "DELIVRD", 75_000, "2026-01-02"],
  ["DE", "UNDELIV", 75_000, "2026-01-02"],
  ["DE", "UNKNOWN", 75_000, "2026-01-02"],
  ["FR", "EXPIRED", 52_000, "2026-01-03"],
  ["FR", "pending", 52_000, "2026-01-03"],
  ["FR", "sent", 52_000, "2026-01-03"],
  ["US", "REJECTD", 0, "2026-01-03"],
  ["US", "DELIVRD", 7_000, "2026-01-09"],
];

describe.each(databases)("statistics on $name", (database) => {
  let api: TestGateway;
  let account: TestAccount;
  beforeAll(async () => {
    api = await startTestGateway(database);
    account = await api.addAccount();
    for (const [index, [country, status, cost, day]] of MESSAGES.entries())
      await api.gateway.storage.database.execute(sql`
        insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
          cost_micros, status, created_at)
        select ${`api_${index}`}, ${account.id}, id, '+4915123456789', ${country}, 'Acme', 'Hello', 1, ${cost}, ${status},
          ${`${day}T23:59:59Z`}::timestamptz from workspaces where account_id = ${account.id}`);
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const get = (path: string, key = account.apiKey) =>
    api.get(`/api/v1/sms/stats${path}`, { "x-api-key": key });
  const days = "from=2026-01-01&to=2026-01-03";

  test("count by status, in money, and leave out what was not sent", async () => {
    const { stats, period } = statisticsResponseSchema.parse((await get(`?${days}`)).body);
    expect(period).toEqual({ from: "2026-01-01", to: "2026-01-03" });
    expect(stats).toEqual({
      total_sent: 8,
      sent: 7,
      delivered: 2,
      undelivered: 2,
      failed: 2,
      pending: 2,
      expired: 1,
      not_billed: 1,
      click_count: 0,
      unique_click_count: 0,
      action_count: 0,
      sent_rate: 87.5,
      delivery_rate: 28.57,
      total_cost: 0.456,
      avg_cost_per_msg: 0.065142,
      currency: "EUR",
    });
  });

  test("count each day in UTC", async () => {
    const { days: rows } = dailyStatisticsResponseSchema.parse((await get(`/daily?${days}`)).body);
    expect(rows.map((row) => [row.date, row.total_sent, row.delivered, row.total_cost])).toEqual([
      ["2026-01-01", 1, 1, 0.075],
      ["2026-01-02", 3, 1, 0.225],
      ["2026-01-03", 4, 0, 0.156],
    ]);
  });

  test("count each country, the largest first", async () => {
    const { countries } = countryStatisticsResponseSchema.parse((await get(`/by-country?${days}`)).body);
    expect(countries.map((row) => [row.country, row.total_sent, row.not_billed])).toEqual([
      ["DE", 4, 0],
      ["FR", 3, 0],
      ["US", 1, 1],
    ]);
  });

  test("are about the last seven days unless told otherwise", async () => {
    await api.send(account, germanNumbers(1));
    const { stats, period } = statisticsResponseSchema.parse((await get("")).body);
    expect(stats.total_sent).toBe(1);
    expect(Date.parse(period.to) - Date.parse(period.from)).toBe(7 * 86_400_000);
  });

  test("have nothing of broadcasts, nor of other accounts", async () => {
    const nothing = { total_sent: 0, sent_rate: 0, delivery_rate: 0, total_cost: 0, avg_cost_per_msg: 0 };
    expect((await get(`?${days}&source=broadcasts`)).body).toMatchObject({ stats: nothing });
    const stranger = await api.addAccount();
    expect((await get(`?${days}`, stranger.apiKey)).body).toMatchObject({ stats: nothing });
    expect((await get(`/daily?${days}`, stranger.apiKey)).body).toMatchObject({ days: [] });
    expect((await get(`/by-country?${days}`, stranger.apiKey)).body).toMatchObject({ countries: [] });
  });

  test.each(["", "/daily", "/by-country"])(
    "answer a wrong period at %j with INVALID_PARAMS",
    async (path) => {
      expectError(await get(`${path}?period=7d&from=2026-01-01`), "INVALID_PARAMS");
    },
  );
});
