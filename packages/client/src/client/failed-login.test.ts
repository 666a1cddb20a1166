import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { expect, test, vi } from "vitest";
import { envelope, json, startServer } from "../../test/api-server.js";
import { crowd } from "../../test/crowd.js";
import { send } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import type { Failure } from "../failure/failure.js";
import { networkFailure } from "../failure/make-failure.js";
import { parseResponse } from "../response/parse-response.js";
import { createClient } from "./create-client.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

/** A login that fails as the server told. */
async function refusalOf(error_code: string, headers = {}): Promise<Result<never, Failure>> {
  const status = error_code === "TOO_MANY_ATTEMPTS" ? 429 : 401;
  const result = await parseResponse(Response.json({ status: false, error_code }, { status, headers }));
  return result.ok ? err(networkFailure(undefined, "unknown")) : result;
}

test(
  "1,000 calls share one refused login, those whose answer comes after it included",
  { timeout: 120_000 },
  async () => {
    await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
    let logins = 0;
    const client = createClient({
      baseUrl: server.baseUrl,
      // A thousand sockets at once take a loaded machine longer than the defaults, and than Node waits for a connection.
      timeoutMs: 0,
      retry: { tokens: Infinity, maxAttempts: 20 },
      getToken: () => "old",
      reauthenticate: () => {
        logins += 1;
        return refusalOf("INVALID_CREDENTIALS");
      },
    });
    const results = await Promise.all(Array.from({ length: crowd }, () => client.call(send, message)));
    for (const result of results)
      expect(result).toMatchObject({ error: { error: { error_code: "INVALID_CREDENTIALS" } } });
    expect(logins).toBe(1);
    // A call that begins afterwards may try again: the password may have been changed.
    await client.call(send, message);
    expect(logins).toBe(2);
  },
);

test("a throttled login is waited for once, by all together", async () => {
  await using server = await startServer((response, request) => {
    const isNew = request.headers.authorization === "Bearer new";
    (isNew ? json(200, { status: true, sent: 1 }) : envelope(401, "TOKEN_EXPIRED"))(response, request);
  });
  const clock = createVirtualClock();
  let logins = 0;
  const client = createClient({
    baseUrl: server.baseUrl,
    ...clock,
    random: () => 0,
    getToken: () => "old",
    reauthenticate: () => {
      logins += 1;
      return logins === 1
        ? refusalOf("TOO_MANY_ATTEMPTS", { "retry-after": "20" })
        : Promise.resolve(ok("new"));
    },
  });
  const results = await Promise.all(Array.from({ length: 50 }, () => client.call(send, message)));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(logins).toBe(2);
  expect(clock.delays).toEqual([20_000]);
});

test("a login that stays throttled is surfaced, and not tried again before its time", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const clock = createVirtualClock();
  let logins = 0;
  const client = createClient({
    baseUrl: server.baseUrl,
    ...clock,
    getToken: () => "old",
    reauthenticate: () => {
      logins += 1;
      return refusalOf("TOO_MANY_ATTEMPTS", { "retry-after": "30" });
    },
  });
  const throttled = { error: { error: { error_code: "TOO_MANY_ATTEMPTS" }, action: "retry-later" } };
  expect(await client.call(send, message)).toMatchObject(throttled);
  expect(logins).toBe(2);
  expect(await client.call(send, message)).toMatchObject(throttled);
  expect(logins).toBe(2);
  await clock.sleep(32_000);
  expect(await client.call(send, message)).toMatchObject(throttled);
  expect(logins).toBe(4);
});

test("a login that is throttled for longer than the time budget is surfaced at once", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const clock = createVirtualClock();
  const client = createClient({
    baseUrl: server.baseUrl,
    ...clock,
    getToken: () => "old",
    reauthenticate: () => refusalOf("TOO_MANY_ATTEMPTS", { "retry-after": "3600" }),
  });
  expect(await client.call(send, message)).toMatchObject({ error: { retryAfterMs: 3_600_000 } });
  expect(clock.delays).toEqual([]);
});

test("a clock that fails while a login is throttled surfaces the login's failure", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => "old",
    sleep: () => Promise.reject(new Error("broken")),
    reauthenticate: () => refusalOf("TOO_MANY_ATTEMPTS", { "retry-after": "1" }),
  });
  expect(await client.call(send, message)).toMatchObject({
    error: { error: { error_code: "TOO_MANY_ATTEMPTS" } },
  });
});

test("a login that hangs is given up after the time budget, its signal aborted, and no timer left", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  let given: AbortSignal | undefined;
  const clearTimer = vi.spyOn(globalThis, "clearTimeout");
  const client = createClient({
    baseUrl: server.baseUrl,
    getToken: () => "old",
    retry: { budgetMs: 100 },
    reauthenticate: (signal) => {
      given = signal;
      return new Promise(() => undefined);
    },
  });
  const results = await Promise.all([client.call(send, message), client.call(send, message)]);
  for (const result of results)
    expect(result).toMatchObject({ error: { kind: "timeout", outcome: "not-applied", attempts: 1 } });
  expect(given?.aborted).toBe(true);
  expect(clearTimer).toHaveBeenCalled();
});

test("a login's failure is known to the endpoint by the codes that it declares", async () => {
  await using server = await startServer(envelope(401, "TOKEN_EXPIRED"));
  const call = async (error_code: string) => {
    const reauthenticate = () => refusalOf(error_code);
    return createClient({ baseUrl: server.baseUrl, getToken: () => "old", reauthenticate }).call(
      send,
      message,
    );
  };
  expect(await call("INVALID_TOKEN")).toMatchObject({
    error: { kind: "api", error: { error_code: "INVALID_TOKEN" } },
  });
  expect(await call("USER_NOT_ACTIVE")).toMatchObject({
    error: { kind: "unrecognized", reason: "undeclared-code", action: "request-access" },
  });
});
