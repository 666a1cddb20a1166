import {
  balanceResponseSchema,
  listMessagesResponseSchema,
  readBalance,
  messageStatusResponseSchema,
  sendResponseSchema,
} from "@error-model/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers, germanRate } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

/** The queue is looked at twice a second. */
const CARRIER_PATIENCE = { timeout: 20_000, interval: 50 };

describe.each(databases)("reading on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, {
      carrier: { queueDelayMs: 0, deliveryDelayMs: 0, sandboxDeliveryDelayMs: 0 },
    });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const get = (account: TestAccount, path: string) =>
    api.get(`/api/v1${path}`, { "x-api-key": account.apiKey });

  async function sendOne(account: TestAccount, to: string): Promise<string> {
    const answer = sendResponseSchema.parse((await api.send(account, [to])).body);
    return answer.results[0]!.message_id!;
  }

  test("shows a message from pending to DELIVRD", async () => {
    const account = await api.addAccount();
    const id = await sendOne(account, "+4915123456789");
    const delivered = await vi.waitFor(async () => {
      const { message } = messageStatusResponseSchema.parse((await get(account, `/sms/status/${id}`)).body);
      expect(message.status).toBe("DELIVRD");
      return message;
    }, CARRIER_PATIENCE);
    expect(delivered).toMatchObject({
      message_id: id,
      recipient: "+4915123456789",
      sender_id: "Acme",
      message: "Hello",
      segments: 1,
      cost: 0.075,
    });
    expect(Date.parse(delivered.delivered_at!)).toBeGreaterThanOrEqual(Date.parse(delivered.created_at));
  });

  test("never hands a blocked message to the carrier", async () => {
    const account = await api.addAccount({ blockedCountries: ["US"] });
    const id = await sendOne(account, "+12015550123");
    const { message } = messageStatusResponseSchema.parse((await get(account, `/sms/status/${id}`)).body);
    expect(message).toMatchObject({ status: "REJECTD", cost: 0, delivered_at: null });
  });

  test("answers for an unknown message and for another account's alike with NOT_FOUND", async () => {
    const [owner, stranger] = [await api.addAccount(), await api.addAccount()];
    const id = await sendOne(owner, "+4915123456789");
    const foreign = await get(stranger, `/sms/status/${id}`);
    const unknown = await get(stranger, "/sms/status/api_1_1_0000000000000000");
    expectError(foreign, "NOT_FOUND");
    expectError(unknown, "NOT_FOUND");
    expect(foreign.text).toBe(unknown.text);
  });

  test("answers an id that cannot be one with INVALID_PARAMS", async () => {
    const account = await api.addAccount();
    expectError(await get(account, "/sms/status/a%20b"), "INVALID_PARAMS");
  });

  test("shows the balance, and that it is used up", async () => {
    const account = await api.addAccount({ balance: germanRate });
    const before = balanceResponseSchema.parse((await get(account, "/user/balance")).body);
    expect(before).toMatchObject({ balance: 0.075, currency: "EUR" });
    expect(before).not.toHaveProperty("credit_blocked");
    const reading = readBalance(before);
    expect(reading.kind === "ready" ? reading.updated : "").toMatch(/^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d$/);
    await api.send(account, germanNumbers(1));
    expect((await get(account, "/user/balance")).body).toMatchObject({ balance: 0, credit_blocked: true });
  });

  test("lists messages by page, newest first, and nobody else's", async () => {
    const account = await api.addAccount();
    await sendOne(await api.addAccount(), "+4915123456789");
    const numbers = germanNumbers(5);
    await api.send(account, numbers);
    const page = listMessagesResponseSchema.parse((await get(account, "/sms/messages?limit=2&page=2")).body);
    expect(page).toMatchObject({ total: 5, page: 2, limit: 2, total_pages: 3 });
    expect(page.messages.map((row) => row.recipient)).toEqual([numbers[2], numbers[1]]);
  });

  test("filters a list by status, number, country, sender and date", async () => {
    const account = await api.addAccount({ blockedCountries: ["US"] });
    await api.send(account, ["+12015550123", "+4915123456789"]);
    const today = new Date().toISOString().slice(0, 10);
    const found = async (query: string) => {
      const { body } = await get(account, `/sms/messages?${query}`);
      return listMessagesResponseSchema.parse(body).messages.map((row) => row.recipient);
    };
    expect(await found("status=failed")).toEqual(["+12015550123"]);
    expect(await found("phone=55501")).toEqual(["+12015550123"]);
    expect(await found("country=de")).toEqual(["+4915123456789"]);
    expect(await found("sender=Other")).toEqual([]);
    expect(await found(`from=${today}&to=${today}`)).toHaveLength(2);
    expect(await found("to=2020-01-01")).toEqual([]);
  });

  test.each([
    "page=0",
    "limit=101",
    "status=DELIVRD",
    "from=yesterday",
    "period=7d&from=2026-01-01",
    "sender=a%00",
    "country=%00",
    "phone=1%00",
    "from=0000-01-01",
    "to=9999-12-31",
  ])("answers a list with %s with INVALID_PARAMS", async (query) => {
    expectError(await get(await api.addAccount(), `/sms/messages?${query}`), "INVALID_PARAMS");
  });
});
