import { messageStatusResponseSchema, sendResponseSchema } from "@error-model/contract";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keepHouse } from "../src/carrier/keep-house.js";
import { generateApiKey } from "../src/index.js";
import { messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

describe.each(databases)("the sandbox on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, {
      carrier: { queueDelayMs: 0, deliveryDelayMs: 3_600_000, sandboxDeliveryDelayMs: 0 },
    });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const sandboxAccount = (balance = 0n) =>
    api.addAccount({ apiKey: generateApiKey("test"), balance, blockedCountries: ["US"] });
  const get = (account: TestAccount, path: string) =>
    api.get(`/api/v1${path}`, { "x-api-key": account.apiKey });

  test("prices, delivers to blocked countries and fixed lines alike, and touches no balance", async () => {
    const account = await sandboxAccount();
    const { body } = await api.send(account, ["+12015550123", "+4930123456"]);
    const answer = sendResponseSchema.parse(body);
    expect(answer.sandbox).toBe(true);
    expect(answer.summary).toMatchObject({ accepted_count: 2, blocked_count: 0, total_cost: 0.082 });
    for (const { message_id } of answer.messages)
      await vi.waitFor(
        async () => {
          const { message } = messageStatusResponseSchema.parse(
            (await get(account, `/sms/status/${message_id}`)).body,
          );
          expect(message.status).toBe("DELIVRD");
        },
        { timeout: 20_000, interval: 50 },
      );
    expect((await get(account, "/user/balance")).body).toMatchObject({ balance: 0 });
    expect((await get(account, "/user/payments")).body).toEqual([]);
  });

  test("refuses what live traffic refuses", async () => {
    const account = await sandboxAccount();
    expectError(await api.send(account, []), "INVALID_TO");
    expectError(await api.send(account, germanNumbers(1), { message: " " }), "INVALID_MESSAGE");
  });

  test("keeps its own answers per Idempotency-Key, once each", async () => {
    const account = await sandboxAccount();
    const [first, second] = [
      await api.send(account, germanNumbers(1), { idempotencyKey: "k" }),
      await api.send(account, germanNumbers(1), { idempotencyKey: "k" }),
    ];
    expect(second.text).toBe(first.text);
    expectError(await api.send(account, germanNumbers(2), { idempotencyKey: "k" }), "INVALID_PARAMS");
  });

  test("forgets after a day, and beyond 500 messages of a workspace, while real messages stay", async () => {
    const [live, test, other] = [await api.addAccount(), await sandboxAccount(), await sandboxAccount()];
    const fill = (account: TestAccount, sandbox: boolean, count: number, age: string) =>
      api.gateway.storage.database.execute(sql`
        insert into messages (message_id, account_id, workspace_id, sandbox, recipient, country, sender_id, body, segments,
          cost_micros, status, created_at)
        select gen_random_uuid()::text, ${account.id}, id, ${sandbox}, '+4915123456789', 'DE', 'Acme', 'Hello', 1, 0,
          'DELIVRD', now() - ${age}::interval from workspaces, generate_series(1, ${count}::int)
        where account_id = ${account.id}`);
    await fill(live, false, 600, "2 days");
    await fill(test, true, 3, "25 hours");
    await fill(test, true, 2, "23 hours");
    await fill(other, true, 503, "1 hour");
    await keepHouse(api.gateway.storage, api.gateway.queue, new Date());
    const left = (account: TestAccount) =>
      api.gateway.storage.database.$count(messages, sql`account_id = ${account.id}`);
    expect([await left(live), await left(test), await left(other)]).toEqual([600, 2, 500]);
  });
});
