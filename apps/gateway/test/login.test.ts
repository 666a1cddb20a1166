import { login, profileResponseSchema, workspacesResponseSchema } from "@error-model/contract";
import { validate } from "@error-model/core";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUser } from "../src/index.js";
import { sessions, users } from "../src/storage/schema.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestAccount, TestGateway } from "./test-gateway.js";
import { addUser, codeOf, credentialsOf, tokenHeader } from "./test-users.js";

const LOGIN = "/api/v1/auth/login";
const SECOND_FACTOR = "/api/v1/auth/2fa";
const LOGOUT = "/api/v1/auth/logout";
const PROFILE = "/api/v1/user/profile";
const WORKSPACES = "/api/v1/user/workspaces";

describe.each(databases)("logging in on $name", (database) => {
  let api: TestGateway;
  let account: TestAccount;
  beforeAll(async () => {
    // All requests come from one address.
    api = await startTestGateway(database, {
      limits: { loginAddress: { requests: 1000, perSeconds: 1 } },
    });
    account = await api.addAccount();
  });
  afterAll(() => api[Symbol.asyncDispose]());

  const countSessions = (userId: number) =>
    api.gateway.storage.database.$count(sessions, eq(sessions.userId, userId));

  test("gives a token that opens what is the user's, with its lifetime, and a row that keeps it good", async () => {
    const user = await addUser(api.gateway, account.id);
    const answer = await api.post(LOGIN, credentialsOf(user));
    expect(answer.status).toBe(200);
    expect(validate(login.response, answer.body).ok).toBe(true);
    expect(answer.body).toMatchObject({ status: true, expires_in: 900 });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await countSessions(user.id)).toBe(1);

    const { token } = answer.body as { token: string };
    const profile = await api.get(PROFILE, { authorization: `bearer ${token}` });
    expect(validate(profileResponseSchema, profile.body).ok).toBe(true);
    expect(profile.body).toMatchObject({
      account_id: account.id,
      username: user.username,
      two_factor_enabled: false,
      permissions: ["*"],
      workspaces: [{ name: "Main", is_main: true }],
    });
    const balance = await api.get("/api/v1/user/balance", { authorization: `Bearer ${token}` });
    expect(balance.body).toMatchObject({ balance: 100 });
  });

  test("opens for a user that was just created, and none is created whose password is short", async () => {
    const { storage } = api.gateway;
    const user = { accountId: account.id, username: "Grace", password: "twelve or more", now: new Date() };
    await createUser(storage, user);
    expect((await api.post(LOGIN, user)).status).toBe(200);
    await expect(createUser(storage, { ...user, username: "ada", password: "short" })).rejects.toThrow(
      RangeError,
    );
    await expect(createUser(storage, { ...user, username: " " })).rejects.toThrow(RangeError);
  });

  test("takes the name in any case", async () => {
    const user = await addUser(api.gateway, account.id);
    const answer = await api.post(LOGIN, {
      username: ` ${user.username.toUpperCase()} `,
      password: user.password,
    });
    expect(answer.status).toBe(200);
  });

  test("answers a wrong password and an unknown name in the same words, and opens nothing", async () => {
    const user = await addUser(api.gateway, account.id);
    const before = await api.gateway.storage.database.$count(sessions);
    const wrong = await api.post(LOGIN, { username: user.username, password: `${user.password}!` });
    const unknown = await api.post(LOGIN, { username: "nobody", password: user.password });
    expectError(wrong, "INVALID_CREDENTIALS");
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.text).toBe(wrong.text);
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
    expect(await api.gateway.storage.database.$count(sessions)).toBe(before);
  });

  test("tells only who knows the password that the user is suspended", async () => {
    const user = await addUser(api.gateway, account.id, { active: false });
    expectError(
      await api.post(LOGIN, { ...credentialsOf(user), password: "wrong password" }),
      "INVALID_CREDENTIALS",
    );
    expectError(await api.post(LOGIN, credentialsOf(user)), "USER_NOT_ACTIVE");
  });

  test("refuses people of an account that may not be used from here, and their tokens once that is so", async () => {
    const elsewhere = await api.addAccount({ allowedAddresses: ["192.0.2.0/24"] });
    expectError(
      await api.post(LOGIN, credentialsOf(await addUser(api.gateway, elsewhere.id))),
      "IP_NOT_ALLOWED",
    );
  });

  test("ends a session for good: the token is revoked, another one of the same user is not", async () => {
    const user = await addUser(api.gateway, account.id);
    const first = await tokenHeader(api, user);
    const second = await tokenHeader(api, user);
    expect((await api.post(LOGOUT, {}, first)).body).toEqual({ status: true });
    expectError(await api.get(PROFILE, first), "INVALID_TOKEN");
    expectError(await api.post(LOGOUT, {}, first), "INVALID_TOKEN");
    expect((await api.get(PROFILE, second)).status).toBe(200);
  });

  test("shuts a user out at once who is suspended while logged in", async () => {
    const user = await addUser(api.gateway, account.id);
    const token = await tokenHeader(api, user);
    await api.gateway.storage.database.update(users).set({ active: false }).where(eq(users.id, user.id));
    expectError(await api.get(PROFILE, token), "USER_NOT_ACTIVE");
  });

  test("holds people to their permissions", async () => {
    const user = await addUser(api.gateway, account.id, { permissions: ["sms.read"] });
    const token = await tokenHeader(api, user);
    expectError(await api.get("/api/v1/user/balance", token), "FORBIDDEN");
    expect((await api.get("/api/v1/sms/messages", token)).status).toBe(200);
    expect((await api.get(PROFILE, token)).body).toMatchObject({ permissions: ["sms.read"] });
  });

  test("lists the workspaces for a token only: a key is known, and yet may not", async () => {
    const user = await addUser(api.gateway, account.id);
    const listed = await api.get(WORKSPACES, await tokenHeader(api, user));
    expect(validate(workspacesResponseSchema, listed.body).ok).toBe(true);
    expectError(await api.get(WORKSPACES, { "x-api-key": account.apiKey }), "FORBIDDEN");
    expectError(await api.get(WORKSPACES, { "x-api-key": "sk_prod_0123456789abcdef" }), "UNAUTHORIZED");
    expectError(await api.get(WORKSPACES), "UNAUTHORIZED");
    const profile = await api.get(PROFILE, { "x-api-key": account.apiKey });
    expect(profile.body).toMatchObject({ workspaces: listed.body });
    expect(profile.body).not.toHaveProperty("username");
  });

  describe("with an authenticator app", () => {
    const firstStep = async () => {
      const user = await addUser(api.gateway, account.id, { totp: true });
      const answer = await api.post(LOGIN, credentialsOf(user));
      const { two_factor_token } = answer.body as { two_factor_token: string };
      return { user, answer, two_factor_token };
    };

    test("asks for the code after the password, and opens the session with it", async () => {
      const { user, answer, two_factor_token } = await firstStep();
      expect(validate(login.response, answer.body).ok).toBe(true);
      expect(answer.body).toEqual({
        status: true,
        two_factor_required: true,
        two_factor_token,
        expires_in: 300,
      });
      const opened = await api.post(SECOND_FACTOR, { two_factor_token, code: codeOf(user) });
      const { token } = opened.body as { token: string };
      expect((await api.get(PROFILE, { authorization: `Bearer ${token}` })).body).toMatchObject({
        two_factor_enabled: true,
      });
    });

    test("opens nothing with the token of the first step, and nothing with a whole token in its place", async () => {
      const { user, two_factor_token } = await firstStep();
      expectError(await api.get(PROFILE, { authorization: `Bearer ${two_factor_token}` }), "INVALID_TOKEN");
      const other = await tokenHeader(api, await addUser(api.gateway, account.id));
      const access = other.authorization.replace("Bearer ", "");
      expectError(
        await api.post(SECOND_FACTOR, { two_factor_token: access, code: codeOf(user) }),
        "INVALID_TOKEN",
      );
    });

    test("takes the code of one step to either side, and of none further", async () => {
      const { user, two_factor_token } = await firstStep();
      const far = await api.post(SECOND_FACTOR, { two_factor_token, code: codeOf(user, -3) });
      expectError(far, "INVALID_CREDENTIALS");
      expect((await api.post(SECOND_FACTOR, { two_factor_token, code: codeOf(user, 1) })).status).toBe(200);
    });

    test("takes a code once, and the answer of the first step once", async () => {
      const { user, two_factor_token } = await firstStep();
      const code = codeOf(user);
      const answers = await Promise.all(
        Array.from({ length: 3 }, () => api.post(SECOND_FACTOR, { two_factor_token, code })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
      const again = await api.post(LOGIN, credentialsOf(user));
      const next = again.body as { two_factor_token: string };
      expectError(await api.post(SECOND_FACTOR, { ...next, code }), "INVALID_CREDENTIALS");
      expectError(
        await api.post(SECOND_FACTOR, { two_factor_token, code: codeOf(user, 1) }),
        "INVALID_TOKEN",
      );
    });
  });
});
