import type { ErrorCode } from "@error-model/core";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idempotencyRecords, ledger, messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers, germanRate } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

const SEND = "/api/v1/sms/send";
const valid = { to: germanNumbers(1), message: "Hello", sender_id: "Acme" };

describe.each(databases)("refused sends on $name", (database) => {
  let api: TestGateway;
  let account: TestAccount;
  beforeAll(async () => {
    api = await startTestGateway(database);
    account = await api.addAccount();
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    api.post(SEND, body, { "x-api-key": account.apiKey, ...headers });

  test.each<[string, unknown, ErrorCode]>([
    ["no JSON", "{", "INVALID_BODY"],
    ["an empty body", "", "INVALID_BODY"],
    ["a body that is no object", "[]", "INVALID_BODY"],
    ["a body above a megabyte", { ...valid, message: "a".repeat(1_100_000) }, "INVALID_BODY"],
    ["no recipients", { ...valid, to: undefined }, "INVALID_TO"],
    ["an empty list of recipients", { ...valid, to: [] }, "INVALID_TO"],
    ["a recipient that is no E.164 number", { ...valid, to: ["0151 23456789"] }, "INVALID_TO"],
    ["a recipient in no numbering plan", { ...valid, to: [...valid.to, "+99912345678"] }, "INVALID_TO"],
    ["101 recipients", { ...valid, to: germanNumbers(101) }, "TOO_MANY_RECIPIENTS"],
    ["no text", { ...valid, message: undefined }, "INVALID_MESSAGE"],
    ["a blank text", { ...valid, message: " \n" }, "INVALID_MESSAGE"],
    ["a text of more than 1530 characters", { ...valid, message: "a".repeat(1531) }, "INVALID_MESSAGE"],
    ["a text with U+0000", { ...valid, message: "a\0b" }, "INVALID_MESSAGE"],
    ["a text with half an emoji", { ...valid, message: "a\ud83d" }, "INVALID_MESSAGE"],
    ["no sender", { ...valid, sender_id: undefined }, "INVALID_SENDER"],
    ["a sender that begins with a digit", { ...valid, sender_id: "4you" }, "INVALID_SENDER"],
  ])("answers %s with the code for it, and stores nothing", async (_, body, code) => {
    expectError(await post(body), code);
    expect(await api.gateway.storage.database.$count(messages)).toBe(0);
  });

  test("names the recipient that does not exist by its place, never by its number", async () => {
    const answer = await post({ ...valid, to: [...valid.to, "+99912345678"] });
    expect(answer.text).toContain("to[1]");
    expect(answer.text).not.toContain("99912345678");
  });

  test("answers an Idempotency-Key that is none with INVALID_PARAMS", async () => {
    expectError(await post(valid, { "idempotency-key": "two words" }), "INVALID_PARAMS");
  });

  test("answers a balance that is too low with INSUFFICIENT_BALANCE and its six figures", async () => {
    const poor = await api.addAccount({ balance: 2n * germanRate, blockedCountries: ["US"] });
    const answer = await api.send(poor, [...germanNumbers(2), "+12015550123"], { message: "a".repeat(161) });
    expectError(answer, "INSUFFICIENT_BALANCE", {
      balance: 0.15,
      estimated_cost: 0.3,
      currency: "EUR",
      total_recipients: 3,
      billable_recipients: 2,
      segments: 2,
    });
  });

  test("refuses to send from an empty account even what would cost nothing", async () => {
    const empty = await api.addAccount({ balance: 0n, blockedCountries: ["US"] });
    expectError(await api.send(empty, ["+12015550123"]), "INSUFFICIENT_BALANCE", { estimated_cost: 0 });
  });

  test("answers DB_ERROR when the database refuses the batch, of which nothing stays", async () => {
    const db = api.gateway.storage.database;
    const before = await db.$count(ledger);
    // The last statement of a send with a key: everything else has been written by then.
    await db.execute(sql`alter table idempotency_records add constraint broken check (key <> 'broken')`);
    try {
      const answer = await api.send(account, germanNumbers(100), { idempotencyKey: "broken" });
      expectError(answer, "DB_ERROR");
      expect(answer.text).not.toMatch(/constraint|insert|idempotency_records/i);
      expect(await db.$count(messages)).toBe(0);
      expect(await db.$count(ledger)).toBe(before);
      expect(await db.$count(idempotencyRecords)).toBe(0);
    } finally {
      await db.execute(sql`alter table idempotency_records drop constraint broken`);
    }
    expect((await api.send(account, germanNumbers(1), { idempotencyKey: "broken" })).status).toBe(200);
  });

  test("never calls it safe to repeat when the database cannot take a value", async () => {
    const db = api.gateway.storage.database;
    const before = await db.$count(messages);
    // SQLSTATE 22012, of the class of data exceptions.
    await db.execute(
      sql`alter table idempotency_records add constraint broken check (1 / (length(key) - 10) <> 9)`,
    );
    try {
      expectError(
        await api.send(account, germanNumbers(2), { idempotencyKey: "ten-digits" }),
        "INTERNAL_ERROR",
      );
      expect(await db.$count(messages)).toBe(before);
    } finally {
      await db.execute(sql`alter table idempotency_records drop constraint broken`);
    }
  });
});
