import { messageStatusResponseSchema, sendResponseSchema } from "@error-model/contract";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keepHouse } from "../src/carrier/keep-house.js";
import { messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { germanNumbers } from "./recipients.js";
import { openTestGateway, startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

const PATIENCE = { timeout: 30_000, interval: 50 };

describe.each(databases)("the carrier on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, { carrier: { queueDelayMs: 0, deliveryDelayMs: 0 } });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  async function finalStatus(account: TestAccount, number: string) {
    const { messages: rows } = sendResponseSchema.parse((await api.send(account, [number])).body);
    return vi.waitFor(async () => {
      const { body } = await api.get(`/api/v1/sms/status/${rows[0]!.message_id}`, {
        "x-api-key": account.apiKey,
      });
      const { message } = messageStatusResponseSchema.parse(body);
      expect(["pending", "sent"]).not.toContain(message.status);
      return message;
    }, PATIENCE);
  }

  test("does not reach a fixed line", async () => {
    const account = await api.addAccount();
    expect(await finalStatus(account, "+4930123456")).toMatchObject({
      status: "UNDELIV",
      status_code: "001",
    });
    expect(await finalStatus(account, "+4915123456789")).toMatchObject({
      status: "DELIVRD",
      status_code: "000",
    });
  });

  test("says nothing for three days: then the message counts as undelivered", async () => {
    const account = await api.addAccount();
    const db = api.gateway.storage.database;
    const insert = (id: string, age: string) =>
      db.execute(sql`
        insert into messages (message_id, account_id, workspace_id, recipient, country, sender_id, body, segments,
          cost_micros, status, created_at)
        select ${id}, ${account.id}, id, '+4915123456789', 'DE', 'Acme', 'Hello', 1, 0, 'sent',
          now() - ${age}::interval from workspaces where account_id = ${account.id}`);
    await insert("stuck", "73 hours");
    await insert("slow", "71 hours");
    await keepHouse(api.gateway.storage, api.gateway.queue, new Date());
    const rows = await db
      .select({ id: messages.messageId, status: messages.status })
      .from(messages)
      .where(eq(messages.accountId, account.id))
      .orderBy(messages.id);
    expect(rows).toEqual([
      { id: "stuck", status: "UNDELIV" },
      { id: "slow", status: "sent" },
    ]);
  });
});

test.each(databases)("what one gateway queued, another delivers, on $name", async (database) => {
  const storage = await database.create();
  const db = await (async () => {
    await using sender = await openTestGateway({ storage, carrier: "none" });
    const account = await sender.addAccount();
    await sender.send(account, germanNumbers(100));
    return account;
  })();
  await using carrier = await openTestGateway({ storage, carrier: { deliveryDelayMs: 0 } });
  await vi.waitFor(async () => {
    const { body } = await carrier.get("/api/v1/sms/messages?status=delivered", { "x-api-key": db.apiKey });
    expect(body).toMatchObject({ total: 100 });
  }, PATIENCE);
});
