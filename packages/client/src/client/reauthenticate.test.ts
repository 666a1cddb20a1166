import { err, ok } from "@error-model/core";
import { expect, test } from "vitest";
import { envelope, json, startServer } from "../../test/api-server.js";
import type { Script } from "../../test/api-server.js";
import { crowd } from "../../test/crowd.js";
import { send, status } from "../../test/endpoints.js";
import { parseResponse } from "../response/parse-response.js";
import { createClient } from "./create-client.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

/** Lets only the given token through. */
function accepts(token: string): Script {
  return (response, request) => {
    const known = request.headers.authorization === `Bearer ${token}`;
    (known ? json(200, { status: true, sent: 1 }) : envelope(401, "TOKEN_EXPIRED"))(response, request);
  };
}

function loginsOf(token: string) {
  let count = 0;
  return {
    count: () => count,
    reauthenticate: async () => {
      count += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return ok(token);
    },
  };
}

test("an expired token is renewed once, and the request repeated with the new one", async () => {
  await using server = await startServer(accepts("new"));
  const logins = loginsOf("new");
  const client = createClient({ baseUrl: server.baseUrl, getToken: () => "old", ...logins });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(server.seen.map((request) => request.headers.authorization)).toEqual([
    "Bearer old",
    "Bearer new",
    "Bearer new",
  ]);
  expect(logins.count()).toBe(1);
});

test(
  "1,000 calls with one expired token share one login, and the old token is never sent after it",
  { timeout: 120_000 },
  async () => {
    await using server = await startServer(accepts("new"));
    let known = false;
    let logins = 0;
    const sentAfter: unknown[] = [];
    const client = createClient({
      baseUrl: server.baseUrl,
      // A thousand sockets at once take a loaded machine longer than the defaults, and than Node waits for a connection.
      timeoutMs: 0,
      retry: { tokens: Infinity, maxAttempts: 20 },
      fetch: (url, init) => {
        if (known) sentAfter.push(new Headers(init.headers).get("authorization"));
        return fetch(url, init);
      },
      // Answers late, as a keychain does: the login ends while some calls still hold what it gave.
      getToken: async () => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
        return "old";
      },
      reauthenticate: async () => {
        logins += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        known = true;
        return ok("new");
      },
    });
    const results = await Promise.all(Array.from({ length: crowd }, () => client.call(send, message)));
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect(logins).toBe(1);
    expect(new Set(sentAfter)).toEqual(new Set(["Bearer new"]));
    expect(sentAfter.length).toBeGreaterThan(0);
  },
);

test("a straggler takes the token that was brought meanwhile", async () => {
  const held: (() => void)[] = [];
  await using server = await startServer((response, request) => {
    const answer = (): void => accepts("new")(response, request);
    if (request.url.endsWith("/late")) held.push(answer);
    else answer();
    if (request.headers.authorization === "Bearer new") for (const release of held.splice(0)) release();
  });
  const logins = loginsOf("new");
  const client = createClient({ baseUrl: server.baseUrl, getToken: () => "old", ...logins });
  const late = client.call(status, { params: { message_id: "late" } });
  while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(await late).toMatchObject({ ok: true });
  expect(logins.count()).toBe(1);
});

test("a token that is refused after the login is surfaced, not renewed again", async () => {
  await using server = await startServer(envelope(401, "INVALID_TOKEN"));
  const logins = loginsOf("new");
  const client = createClient({ baseUrl: server.baseUrl, getToken: () => "old", ...logins });
  expect(await client.call(send, message)).toMatchObject({ error: { kind: "api", attempts: 2 } });
  expect(logins.count()).toBe(1);
});

test("a failing login is surfaced to all with its own code", async () => {
  const refused = (error_code: string) => Response.json({ status: false, error_code }, { status: 401 });
  let logins = 0;
  const client = createClient({
    baseUrl: "https://api.example.com",
    // No network, so that both calls have their answer while the login is under way.
    fetch: () => Promise.resolve(refused("TOKEN_EXPIRED")),
    getToken: () => "old",
    reauthenticate: async () => {
      logins += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      const refusal = await parseResponse<never>(refused("INVALID_CREDENTIALS"));
      return refusal.ok ? err(refusal.value) : refusal;
    },
  });
  const results = await Promise.all([client.call(send, message), client.call(send, message)]);
  for (const result of results)
    expect(result).toMatchObject({
      error: {
        kind: "unrecognized",
        reason: "undeclared-code",
        error: { error_code: "INVALID_CREDENTIALS" },
        action: "supply-credentials",
        outcome: "not-applied",
      },
    });
  expect(logins).toBe(1);
});

test("a login that throws surfaces the original failure, and the next call may log in again", async () => {
  await using server = await startServer(accepts("new"));
  const attempts = [
    (): never => {
      throw new Error("broken");
    },
    () => Promise.resolve(ok("new")),
  ];
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => "old",
    reauthenticate: () => attempts.shift()!(),
  });
  expect(await client.call(send, message)).toMatchObject({
    error: { kind: "api", error: { error_code: "TOKEN_EXPIRED" } },
  });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
});

test("a caller that aborts while it waits for the login leaves the others alone", async () => {
  await using server = await startServer(accepts("new"));
  const abort = new AbortController();
  const logins = loginsOf("new");
  const others: Promise<unknown>[] = [];
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => "old",
    reauthenticate: async () => {
      others.push(client.call(send, message));
      while (server.seen.length < 2) await new Promise((resolve) => setImmediate(resolve));
      abort.abort();
      return logins.reauthenticate();
    },
  });
  const aborted = await client.call(send, { ...message, signal: abort.signal });
  expect(aborted).toMatchObject({ error: { kind: "aborted", outcome: "not-applied" } });
  expect(await Promise.all(others)).toMatchObject([{ ok: true }]);
  expect(logins.count()).toBe(1);
});

test("without a login, and with an API key, an expired token is surfaced", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const logins = loginsOf("new");
  const clients = [
    createClient({ baseUrl: server.baseUrl, getToken: () => "old" }),
    createClient({ baseUrl: server.baseUrl, apiKey: "sk_test_1", ...logins }),
  ];
  for (const client of clients)
    expect(await client.call(send, message)).toMatchObject({ error: { kind: "api", attempts: 1 } });
  expect(logins.count()).toBe(0);
});

test("a token source that fails is a failure before any request", async () => {
  const client = createClient({
    baseUrl: "http://127.0.0.1:1",
    getToken: () => Promise.reject(new Error("locked")),
  });
  expect(await client.call(send, message)).toMatchObject({
    error: { kind: "network", attempts: 0, outcome: "not-applied" },
  });
});

test("a renewed token stands in for the one that it replaced, and for nobody else's", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }));
  let expired = true;
  let user: string | undefined = "ann";
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => user,
    reauthenticate: () => Promise.resolve(ok("ann-2")),
    fetch: (url, init) => {
      const first = expired;
      expired = false;
      const body = { status: false, error_code: "TOKEN_EXPIRED", description: "" };
      return first ? Promise.resolve(Response.json(body, { status: 401 })) : fetch(url, init);
    },
  });
  const sent = () => server.seen.at(-1)?.headers.authorization;
  await client.call(send, message);
  expect(sent()).toBe("Bearer ann-2");
  await client.call(send, message);
  expect(sent()).toBe("Bearer ann-2");
  user = "bob";
  await client.call(send, message);
  expect(sent()).toBe("Bearer bob");
  user = undefined;
  await client.call(send, message);
  expect(sent()).toBeUndefined();
  user = "ann";
  await client.call(send, message);
  expect(sent()).toBe("Bearer ann");
});
