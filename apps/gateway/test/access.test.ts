import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateApiKey } from "../src/index.js";
import { accounts, apiKeys } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";

const BALANCE = "/api/v1/user/balance";

describe.each(databases)("access on $name", (database) => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(database, { limits: { account: { requests: 20, perSeconds: 60 } } });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const changeKey = (account: TestAccount, change: Partial<typeof apiKeys.$inferInsert>) =>
    api.gateway.storage.database.update(apiKeys).set(change).where(eq(apiKeys.accountId, account.id));

  test("refuses a request without a key as UNAUTHORIZED, and says which credentials it takes", async () => {
    const answer = await api.get(BALANCE);
    expectError(answer, "UNAUTHORIZED");
    expect(answer.headers.get("www-authenticate")).toMatch(/\S/);
  });

  test("refuses what is no key at all as UNAUTHORIZED", async () => {
    expectError(await api.get(BALANCE, { "x-api-key": "sk_live_abc" }), "UNAUTHORIZED");
  });

  test("refuses a key that nobody has as INVALID_API_KEY", async () => {
    expectError(await api.get(BALANCE, { "x-api-key": generateApiKey("prod") }), "INVALID_API_KEY");
  });

  test("refuses a key that only begins like a known one as INVALID_API_KEY", async () => {
    const { apiKey } = await api.addAccount();
    const forged = `${apiKey.slice(0, -1)}${apiKey.endsWith("A") ? "B" : "A"}`;
    expectError(await api.get(BALANCE, { "x-api-key": forged }), "INVALID_API_KEY");
  });

  test("refuses a key that was switched off as API_KEY_INACTIVE", async () => {
    const account = await api.addAccount();
    await changeKey(account, { active: false });
    expectError(await api.get(BALANCE, { "x-api-key": account.apiKey }), "API_KEY_INACTIVE");
  });

  test("refuses a key past its expiry as API_KEY_EXPIRED, and takes it before", async () => {
    const account = await api.addAccount();
    await changeKey(account, { expiresAt: new Date(Date.now() + 60_000) });
    expect((await api.get(BALANCE, { "x-api-key": account.apiKey })).status).toBe(200);
    await changeKey(account, { expiresAt: new Date(Date.now() - 1) });
    expectError(await api.get(BALANCE, { "x-api-key": account.apiKey }), "API_KEY_EXPIRED");
  });

  test("refuses the key of a suspended account as USER_NOT_ACTIVE", async () => {
    const account = await api.addAccount();
    await api.gateway.storage.database
      .update(accounts)
      .set({ active: false })
      .where(eq(accounts.id, account.id));
    expectError(await api.get(BALANCE, { "x-api-key": account.apiKey }), "USER_NOT_ACTIVE");
  });

  test("refuses what a key has no permission for as FORBIDDEN", async () => {
    const account = await api.addAccount({ permissions: ["sms.send"] });
    expectError(await api.get(BALANCE, { "x-api-key": account.apiKey }), "FORBIDDEN");
    expect((await api.send(account, germanNumbers(1))).status).toBe(200);
  });

  test("lets a key without permissions do nothing", async () => {
    const account = await api.addAccount({ permissions: [] });
    expectError(await api.get(BALANCE, { "x-api-key": account.apiKey }), "FORBIDDEN");
    expectError(await api.send(account, germanNumbers(1)), "FORBIDDEN");
    expectError(await api.get("/api/v1/sms/messages", { "x-api-key": account.apiKey }), "FORBIDDEN");
  });

  test("answers above the account's limit with RATE_LIMIT_EXCEEDED and Retry-After, for that account alone", async () => {
    const account = await api.addAccount();
    const other = await api.addAccount();
    for (let request = 0; request < 20; request += 1)
      expect((await api.get(BALANCE, { "x-api-key": account.apiKey })).status).toBe(200);
    const answer = await api.get(BALANCE, { "x-api-key": account.apiKey });
    expectError(answer, "RATE_LIMIT_EXCEEDED");
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect((await api.get(BALANCE, { "x-api-key": other.apiKey })).status).toBe(200);
  });

  test.each(["/", "/api/v1/nothing", "/api/v2/user/balance", "/internal/audit"])(
    "answers the unknown route %s with NOT_FOUND",
    async (path) => {
      expectError(await api.get(path), "NOT_FOUND");
    },
  );

  test("takes over the caller's request id, and makes one for answers of every kind", async () => {
    const { apiKey } = await api.addAccount();
    const named = await api.get(BALANCE, { "x-request-id": "trace-7" });
    expect(named.headers.get("x-request-id")).toBe("trace-7");
    const answered = await api.get(BALANCE, { "x-api-key": apiKey });
    expect(answered.headers.get("x-request-id")).toMatch(/\S/);
  });
});
