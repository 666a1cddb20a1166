import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers, germanRate } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

describe.each(databases)("Idempotency-Key on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database);
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const countMessages = (account: TestAccount) =>
    api.gateway.storage.database.$count(messages, eq(messages.accountId, account.id));

  test("gives a repetition the stored answer, byte for byte, and sends nothing", async () => {
    const account = await api.addAccount();
    const first = await api.send(account, germanNumbers(3), { idempotencyKey: "batch-1" });
    const second = await api.send(account, germanNumbers(3), { idempotencyKey: "batch-1" });
    expect(first.status).toBe(200);
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(await countMessages(account)).toBe(3);
  });

  test("gives ten requests at once under one key one batch and one answer", async () => {
    const account = await api.addAccount();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.send(account, germanNumbers(5), { idempotencyKey: "at-once" })),
    );
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(await countMessages(account)).toBe(5);
  });

  test("refuses another request under a used key as INVALID_PARAMS", async () => {
    const account = await api.addAccount();
    await api.send(account, germanNumbers(1), { idempotencyKey: "k" });
    expectError(await api.send(account, germanNumbers(2), { idempotencyKey: "k" }), "INVALID_PARAMS");
    expectError(
      await api.send(account, germanNumbers(1), { idempotencyKey: "k", message: "Other" }),
      "INVALID_PARAMS",
    );
    expect(await countMessages(account)).toBe(1);
  });

  test("takes the same request for the same, however its JSON is written", async () => {
    const account = await api.addAccount();
    const headers = { "x-api-key": account.apiKey, "idempotency-key": "form" };
    const [number] = germanNumbers(1);
    const first = await api.post(
      "/api/v1/sms/send",
      { to: [number], message: "Hi", sender_id: "Acme" },
      headers,
    );
    const rewritten = `{ "sender_id": "Acme", "message": "\\u0048i", "to": ["${number!}"] }`;
    const second = await api.post("/api/v1/sms/send", rewritten, headers);
    expect(second.text).toBe(first.text);
  });

  test("keeps the keys of accounts apart", async () => {
    const [one, other] = [await api.addAccount(), await api.addAccount()];
    const first = await api.send(one, germanNumbers(1), { idempotencyKey: "shared" });
    const second = await api.send(other, germanNumbers(1), { idempotencyKey: "shared" });
    expect(second.status).toBe(200);
    expect(second.text).not.toBe(first.text);
  });

  test("does not keep a refusal: after a top-up the same key sends", async () => {
    const account = await api.addAccount({ balance: 1n });
    expectError(
      await api.send(account, germanNumbers(1), { idempotencyKey: "later" }),
      "INSUFFICIENT_BALANCE",
    );
    await api.topUp(account, germanRate);
    expect((await api.send(account, germanNumbers(1), { idempotencyKey: "later" })).status).toBe(200);
  });

  test("gives the stored answer even when the balance is gone by now", async () => {
    const account = await api.addAccount({ balance: germanRate });
    const first = await api.send(account, germanNumbers(1), { idempotencyKey: "spent" });
    const second = await api.send(account, germanNumbers(1), { idempotencyKey: "spent" });
    expect(second.text).toBe(first.text);
  });
});
