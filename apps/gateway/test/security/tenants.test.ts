import { apiBasePath, endpoints } from "@error-model/contract";
import type { EndpointName } from "@error-model/contract";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listWorkspaces } from "../../src/workspaces/list-workspaces.js";
import { databases } from "../databases.js";
import { expectError } from "../expect-error.js";
import { startTestGateway } from "../test-gateway.js";
import type { Answer, TestAccount, TestGateway } from "../test-gateway.js";
import { sessionHeader } from "../codes/callers.js";
import { addUser, credentialsOf } from "../test-users.js";
import type { TestUser } from "../test-users.js";

/** Stands, like a balance of 77 EUR, in everything that the victim has, and nowhere else. */
const CANARY = "kanarienvogel";
const RECIPIENT = "+4915199999999";

/** What each endpoint is called with by somebody else; `ids` are the victim's. */
type Attack = (ids: { readonly messageId: string; readonly workspaceId: number }) => {
  readonly path?: string;
  readonly body?: unknown;
};

const send = { to: ["+4915100000001"], message: "Hello", sender_id: "Acme" };

/** One for every endpoint: a new one does not compile before somebody has thought about whose data it shows. */
const attacks: { readonly [E in EndpointName]: Attack } = {
  sendSms: () => ({ body: send }),
  getMessageStatus: ({ messageId }) => ({ path: `/sms/status/${messageId}` }),
  listMessages: () => ({ path: "/sms/messages?limit=100" }),
  listUnifiedMessages: () => ({ path: "/sms/messages/unified?limit=100&source=all" }),
  exportUnifiedMessages: () => ({ path: "/sms/messages/unified/export?source=all" }),
  getStatistics: () => ({}),
  getDailyStatistics: () => ({}),
  getCountryStatistics: () => ({}),
  getBalance: () => ({}),
  getPricing: () => ({}),
  postPricing: () => ({ body: {} }),
  getPrice: () => ({ path: "/user/pricing/1" }),
  listPayments: () => ({}),
  getWebhooks: () => ({}),
  putWebhooks: () => ({ body: { click_url: null } }),
  testWebhook: () => ({ body: { type: "delivery" } }),
  listWebhookLogs: () => ({}),
  listWorkspaces: () => ({}),
  getProfile: () => ({}),
  login: () => ({ body: { username: "nobody", password: "a password" } }),
  secondFactor: () => ({ body: { two_factor_token: "none", code: "123456" } }),
  logout: () => ({ body: {} }),
};
// The names are those of the type.
const names = Object.keys(attacks) as EndpointName[];

describe.each(databases)("one account's data on $name", (database) => {
  let api: TestGateway;
  let victim: TestAccount;
  let attacker: TestAccount;
  let attackerUser: TestUser;
  let ids: Parameters<Attack>[0];
  beforeAll(async () => {
    api = await startTestGateway(database, {
      limits: { loginAddress: { requests: 1000, perSeconds: 1 } },
      webhooks: { allowLoopback: true },
    });
    victim = await api.addAccount({ name: CANARY, balance: 77_770_000n });
    attacker = await api.addAccount();
    attackerUser = await addUser(api.gateway, attacker.id);
    const sent = await api.send(victim, [RECIPIENT], { message: CANARY });
    const { messages } = sent.body as { messages: { message_id: string }[] };
    const key = { "x-api-key": victim.apiKey };
    // Nobody listens there: that it failed stands in the log.
    await api.call(
      "PUT",
      `${apiBasePath}/user/webhooks`,
      { delivery_url: `http://127.0.0.1:9/${CANARY}` },
      key,
    );
    await api.post(`${apiBasePath}/user/webhooks/test`, { type: "delivery" }, key);
    const [main] = await listWorkspaces(api.gateway.storage.database, victim.id);
    ids = { messageId: messages[0]!.message_id, workspaceId: Number(main!.id) };
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const session = (user: TestUser) => sessionHeader(api.gateway, user);
  const call = (name: EndpointName, headers: Record<string, string>): Promise<Answer> => {
    const { method, path: pattern } = endpoints[name];
    const { path = pattern, body } = attacks[name](ids);
    return api.call(method, apiBasePath + path, body, headers);
  };

  const expectNothingOfTheVictims = ({ text }: Answer) => {
    for (const secret of [CANARY, RECIPIENT.slice(1), "77.", victim.apiKey])
      expect(text).not.toContain(secret);
  };

  test.each<EndpointName>([
    "getMessageStatus",
    "listMessages",
    "listUnifiedMessages",
    "exportUnifiedMessages",
    "getBalance",
    "listPayments",
    "getWebhooks",
    "listWebhookLogs",
    "getProfile",
  ])("%s shows it to its own key", async (name) => {
    const { text } = await call(name, { "x-api-key": victim.apiKey });
    expect([CANARY, "77."].some((secret) => text.includes(secret))).toBe(true);
  });

  test.each(names)("%s shows nothing of it to another account's key", async (name) => {
    expectNothingOfTheVictims(await call(name, { "x-api-key": attacker.apiKey }));
  });

  test.each(names)("%s shows nothing of it to another account's user", async (name) => {
    expectNothingOfTheVictims(await call(name, await session(attackerUser)));
  });

  test.each(names.filter((name) => endpoints[name].errors.some((code) => code === "CROSS_TENANT_WORKSPACE")))(
    "%s does not let another account's user into its workspace, and the key stays in its own",
    async (name) => {
      const header = { "x-workspace-id": String(ids.workspaceId) };
      const answer = await call(name, { ...(await session(attackerUser)), ...header });
      expectError(answer, "CROSS_TENANT_WORKSPACE");
      expectNothingOfTheVictims(await call(name, { "x-api-key": attacker.apiKey, ...header }));
    },
  );

  test("a message of somebody else is not found, as one of nobody's is", async () => {
    const theirs = await call("getMessageStatus", { "x-api-key": attacker.apiKey });
    expectError(theirs, "NOT_FOUND");
    const nobodys = await api.get(`${apiBasePath}/sms/status/api_1_1_${randomUUID().slice(0, 8)}`, {
      "x-api-key": attacker.apiKey,
    });
    expect(theirs.text).toBe(nobodys.text);
  });

  test("an idempotency key of somebody else is another key", async () => {
    const options = { idempotencyKey: "shared" };
    await api.send(victim, [RECIPIENT], { ...options, message: CANARY });
    const other = await api.send(attacker, ["+4915100000002"], options);
    expect(other.status).toBe(200);
    expectNothingOfTheVictims(other);
  });

  test("a token of one account together with a key of another is what the key may do", async () => {
    const headers = {
      "x-api-key": attacker.apiKey,
      ...(await session(await addUser(api.gateway, victim.id))),
    };
    const profile = await api.get(`${apiBasePath}/user/profile`, headers);
    expect(profile.body).toMatchObject({ account_id: attacker.id });
  });

  test("credentials of nobody get nowhere", async () => {
    const answer = await api.post(`${apiBasePath}/auth/login`, {
      ...credentialsOf(attackerUser),
      username: CANARY,
    });
    expectError(answer, "INVALID_CREDENTIALS");
  });
});
