import type { ErrorCode } from "@error-model/core";
import { count } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { seedDemo } from "../src/cli/seed-demo.js";
import { closeDemo } from "../src/demo/close-demo.js";
import { demoKeyName } from "../src/demo/demo-keys.js";
import type { DemoCredentials } from "../src/demo/open-demo.js";
import { createUser, generateApiKey } from "../src/index.js";
import { accounts, apiKeys, users } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { openTestGateway, startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

async function credentialsFrom(api: TestGateway): Promise<DemoCredentials> {
  const answer = await api.get("/demo/credentials.json");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return answer.body as DemoCredentials;
}

// What starts several times does so on the one that opens fast.
const [, postgres] = databases;

test("without the demo there are no credentials and none of its accounts", async () => {
  await using api = await startTestGateway(postgres!);
  expectError(await api.get("/demo/credentials.json"), "NOT_FOUND");
  expect(await api.gateway.storage.database.select().from(accounts)).toEqual([]);
});

test("a second start finds the accounts, keys and people of the first one", async () => {
  const storage = await postgres!.create();
  const sizeOf = async ({ gateway: { storage: opened } }: TestGateway) =>
    await Promise.all(
      [accounts, apiKeys, users].map(
        async (table) => (await opened.database.select({ rows: count() }).from(table))[0]?.rows,
      ),
    );
  const run = async () => {
    await using api = await openTestGateway({ storage, demo: true });
    return { keys: (await credentialsFrom(api)).keys, sizes: await sizeOf(api) };
  };
  const first = await run();
  expect(await run()).toEqual(first);
});

test("what a demo gave to anybody works no longer after a start without it, and again after one with it", async () => {
  const storage = await postgres!.create();
  const ask = async (api: TestGateway, key: string) =>
    (await api.get("/api/v1/user/balance", { "x-api-key": key })).body as { readonly error_code?: ErrorCode };
  const start = async (demo: boolean, check: (api: TestGateway) => Promise<void>) => {
    await using api = await openTestGateway({ storage, demo });
    await check(api);
  };
  let keys: DemoCredentials["keys"] | undefined;
  await start(true, async (api) => {
    ({ keys } = await credentialsFrom(api));
  });
  await start(false, async (api) => {
    for (const key of Object.values(keys ?? {}))
      expect((await ask(api, key)).error_code).toBe("API_KEY_INACTIVE");
  });
  await start(true, async (api) => {
    expect((await ask(api, keys?.sound ?? "")).error_code).toBeUndefined();
    expect((await ask(api, keys?.inactive ?? "")).error_code).toBe("API_KEY_INACTIVE");
  });
});

test("the logins of a demo work no longer after a start without it, and again after one with it", async () => {
  const storage = await postgres!.create();
  const first = { apiKey: generateApiKey("prod"), password: "the first password", balance: 0n };
  const logIn = async (api: TestGateway, username: string, { password } = first) =>
    api.post("/api/v1/auth/login", { username, password });
  const start = async (demo: boolean, check: (api: TestGateway) => Promise<void>) => {
    await using api = await openTestGateway({ storage, demo, trustedProxies: ["loopback"] });
    await check(api);
  };
  let headers = {};
  await start(true, async (api) => {
    await seedDemo(api.gateway.storage, { ...first, totpSecret: undefined }, demoKeyName);
    const answer = await logIn(api, "demo");
    headers = { authorization: `Bearer ${(answer.body as { readonly token: string }).token}` };
    expect((await api.get("/api/v1/user/balance", headers)).status).toBe(200);
  });
  await start(false, async (api) => {
    for (const username of ["demo", "demo-2fa", "demo-readonly"])
      expectError(await logIn(api, username), "USER_NOT_ACTIVE");
    expectError(await api.get("/api/v1/user/balance", headers), "USER_NOT_ACTIVE");
  });
  await start(true, async (api) => {
    expect((await logIn(api, "demo")).status).toBe(200);
    expectError(await logIn(api, "demo-suspended"), "USER_NOT_ACTIVE");
    const second = { ...first, apiKey: generateApiKey("prod"), password: "the second password" };
    await seedDemo(api.gateway.storage, { ...second, totpSecret: undefined }, demoKeyName);
    expect((await logIn(api, "demo", second)).status).toBe(200);
  });
});

test("a login with the name of a demo's is left to whoever has it", async () => {
  await using api = await startTestGateway(postgres!);
  const { id: accountId } = await api.addAccount();
  const somebody = { accountId, username: "demo", password: "of somebody's own" };
  await createUser(api.gateway.storage, { ...somebody, now: new Date() });
  const demo = { apiKey: generateApiKey("prod"), password: "of the demo's own", balance: 0n };
  await seedDemo(api.gateway.storage, { ...demo, totpSecret: undefined }, demoKeyName);
  await closeDemo(api.gateway.storage.database);
  expect((await api.post("/api/v1/auth/login", somebody)).status).toBe(200);
});

describe.each(databases)("with the demo on $name", (database) => {
  const good = { to: germanNumbers(2), message: "Hello", sender_id: "Acme" };

  test("each key, token and workspace meets the code that it is there for", async () => {
    await using api = await startTestGateway(database, { demo: true });
    const { keys, tokens, foreignWorkspaceId } = await credentialsFrom(api);
    const reading = (headers: Record<string, string>) => api.get("/api/v1/user/balance", headers);
    const byKey = (key: string) => reading({ "x-api-key": key });
    const byToken = (token: string, headers = {}) =>
      reading({ authorization: `Bearer ${token}`, ...headers });
    const sending = (key: string) => api.post("/api/v1/sms/send", good, { "x-api-key": key });
    const expected: readonly (readonly [ErrorCode, () => ReturnType<typeof reading>])[] = [
      ["API_KEY_INACTIVE", () => byKey(keys.inactive)],
      ["API_KEY_EXPIRED", () => byKey(keys.expired)],
      ["IP_NOT_ALLOWED", () => byKey(keys.elsewhere)],
      ["SIGNATURE_REQUIRED", () => byKey(keys.signed)],
      ["FORBIDDEN", () => byKey(keys.sendOnly)],
      ["WORKSPACE_NOT_AVAILABLE", () => byKey(keys.homeless)],
      ["USER_NOT_ACTIVE", () => byKey(keys.suspended)],
      ["NO_SMS_ACCESS", () => sending(keys.withoutSms)],
      ["CONFIG_ERROR", () => sending(keys.incomplete)],
      ["INSUFFICIENT_BALANCE", () => sending(keys.poor)],
      ["DB_ERROR", () => sending(keys.refused)],
      ["INTERNAL_ERROR", () => sending(keys.broken)],
      ["TOKEN_EXPIRED", () => byToken(tokens.expired)],
      ["INVALID_TOKEN", () => byToken(tokens.loggedOut)],
      ["NO_MAIN_WORKSPACE", () => byToken(tokens.lost)],
      ["CROSS_TENANT_WORKSPACE", () => byToken(tokens.person, { "x-workspace-id": foreignWorkspaceId })],
    ];
    for (const [code, ask] of expected) expectError(await ask(), code);
    expect((await byKey(keys.sound)).status).toBe(200);
    expect((await byToken(tokens.person)).status).toBe(200);
  });

  test("the busy account alone has a low limit, and wrong codes are forgotten with the next credentials", async () => {
    await using api = await startTestGateway(database, { demo: true });
    const { keys, tokens } = await credentialsFrom(api);
    const read = (key: string) => api.get("/api/v1/user/balance", { "x-api-key": key });
    for (let request = 0; request < 3; request += 1) expect((await read(keys.busy)).status).toBe(200);
    expectError(await read(keys.busy), "RATE_LIMIT_EXCEEDED");
    for (let request = 0; request < 5; request += 1) expect((await read(keys.sound)).status).toBe(200);

    const guess = (two_factor_token: string, code: string) =>
      api.post("/api/v1/auth/2fa", { two_factor_token, code });
    for (let attempt = 0; attempt < 4; attempt += 1)
      expectError(await guess(tokens.secondFactor, `00000${attempt}`), "INVALID_CREDENTIALS");
    expectError(await guess(tokens.secondFactor, "000004"), "TOO_MANY_ATTEMPTS");
    const anew = await credentialsFrom(api);
    expectError(await guess(anew.tokens.secondFactor, "000005"), "INVALID_CREDENTIALS");
  });
});
