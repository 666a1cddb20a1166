import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { envelope, html, json, silence, startServer } from "../../test/api-server.js";
import { send, status } from "../../test/endpoints.js";
import { crowd } from "../../test/crowd.js";
import type { ClientOptions } from "./client-options.js";
import { createClient } from "./create-client.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

test("an aborted signal sends nothing", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }));
  const client = createClient({ baseUrl: server.baseUrl });
  const result = await client.call(send, { ...message, signal: AbortSignal.abort() });
  expect(result).toMatchObject({ error: { kind: "aborted", outcome: "not-applied", attempts: 0 } });
  expect(server.seen).toHaveLength(0);
});

test("an abort in a request leaves its outcome unknown", async () => {
  const abort = new AbortController();
  await using server = await startServer(() => abort.abort());
  const client = createClient({ baseUrl: server.baseUrl });
  const result = await client.call(send, { ...message, signal: abort.signal });
  expect(result).toMatchObject({ error: { kind: "aborted", outcome: "unknown", attempts: 1 } });
});

test("an abort in a delay ends it at once, and leaves no timer and no listener", async () => {
  await using server = await startServer(html(429, { "retry-after": "60" }));
  const abort = new AbortController();
  const setTimer = vi.spyOn(globalThis, "setTimeout");
  const clearTimer = vi.spyOn(globalThis, "clearTimeout");
  const client = createClient({
    baseUrl: server.baseUrl,
    hooks: {
      onRetry: () => {
        queueMicrotask(() => abort.abort());
      },
    },
  });
  const result = await client.call(send, { ...message, signal: abort.signal });
  expect(result).toMatchObject({ error: { kind: "aborted", outcome: "not-applied", attempts: 1 } });
  expect(getEventListeners(abort.signal, "abort")).toHaveLength(0);
  const delay = setTimer.mock.calls.findIndex(([, ms]) => ms !== undefined && ms >= 60_000);
  expect(clearTimer).toHaveBeenCalledWith(setTimer.mock.results[delay]?.value);
});

test("an AbortSignal.timeout of the caller's is a timeout, and is not retried", async () => {
  await using server = await startServer(silence);
  const client = createClient({ baseUrl: server.baseUrl });
  const result = await client.call(status, {
    params: { message_id: "m1" },
    signal: AbortSignal.timeout(50),
  });
  expect(result).toMatchObject({ error: { kind: "timeout", attempts: 1 } });
});

test("a fetch that ignores signals is left behind", async () => {
  const abort = new AbortController();
  const client = createClient({
    baseUrl: "https://api.example.com",
    fetch: () => {
      queueMicrotask(() => abort.abort("any value"));
      return new Promise(() => undefined);
    },
  });
  const result = await client.call(send, { ...message, signal: abort.signal });
  expect(result).toMatchObject({ error: { kind: "aborted" } });
});

test("a response that comes when nobody waits any more frees its connection", async () => {
  const cancelled = vi.fn();
  let answer: (response: Response) => void = () => undefined;
  const client = createClient({
    baseUrl: "https://api.example.com",
    timeoutMs: 20,
    fetch: () => new Promise((resolve) => (answer = resolve)),
    retry: { maxAttempts: 1 },
  });
  expect(await client.call(send, message)).toMatchObject({ error: { kind: "timeout", outcome: "unknown" } });
  answer(new Response(new ReadableStream({ cancel: cancelled })));
  await new Promise((resolve) => setImmediate(resolve));
  expect(cancelled).toHaveBeenCalledOnce();
});

describe("credentials that hang", () => {
  const forever = new Promise<never>(() => undefined);

  test.each<[string, Pick<ClientOptions, "getToken" | "sign">]>([
    ["a token", { getToken: () => forever }],
    ["a signature", { sign: () => forever }],
  ])("%s is given up after timeoutMs, with nothing sent and no timer left", async (_, credentials) => {
    const setTimer = vi.spyOn(globalThis, "setTimeout");
    const clearTimer = vi.spyOn(globalThis, "clearTimeout");
    const fetch = vi.fn();
    const client = createClient({
      baseUrl: "https://api.example.com",
      timeoutMs: 23,
      fetch,
      ...credentials,
    });
    expect(await client.call(send, message)).toMatchObject({
      error: { kind: "timeout", outcome: "not-applied", attempts: 0 },
    });
    expect(fetch).not.toHaveBeenCalled();
    const limit = setTimer.mock.calls.findIndex(([, ms]) => ms === 23);
    expect(clearTimer).toHaveBeenCalledWith(setTimer.mock.results[limit]?.value);
  });

  test("hear of it through their signal", async () => {
    const signals: AbortSignal[] = [];
    const client = createClient({
      baseUrl: "https://api.example.com",
      timeoutMs: 20,
      sign: (_, signal) => {
        if (signal !== undefined) signals.push(signal);
        return forever;
      },
    });
    await client.call(send, message);
    expect(signals).toMatchObject([{ aborted: true, reason: { name: "TimeoutError" } }]);
  });

  test("are left as soon as the caller aborts, and what they say later harms nobody", async () => {
    const abort = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const client = createClient({
      baseUrl: "https://api.example.com",
      getToken: () => {
        queueMicrotask(() => abort.abort("any value"));
        return new Promise((_, reject) => (fail = reject));
      },
    });
    expect(await client.call(send, { ...message, signal: abort.signal })).toMatchObject({
      error: { kind: "aborted", outcome: "not-applied", attempts: 0 },
    });
    expect(getEventListeners(abort.signal, "abort")).toHaveLength(0);
    fail(new Error("too late"));
    await new Promise((resolve) => setImmediate(resolve));
  });

  test("are waited for as long as it takes where there is no limit", async () => {
    const client = createClient({
      baseUrl: "https://api.example.com",
      timeoutMs: Infinity,
      getToken: () => new Promise((resolve) => setTimeout(() => resolve("token"), 50)),
      fetch: () => Promise.resolve(Response.json({ status: true, sent: 1 })),
    });
    expect(await client.call(send, message)).toMatchObject({ ok: true });
  });
});

test.each([
  ["AbortError", "aborted"],
  ["TimeoutError", "timeout"],
  ["TypeError", "network"],
])("a %s of a fetch with signals of its own is told as %s", async (name, kind) => {
  const client = createClient({
    baseUrl: "https://api.example.com",
    fetch: () => Promise.reject(new DOMException("", name)),
  });
  expect(await client.call(send, message)).toMatchObject({ error: { kind } });
});

test("an answered call leaves no timer", async () => {
  const setTimer = vi.spyOn(globalThis, "setTimeout");
  const clearTimer = vi.spyOn(globalThis, "clearTimeout");
  const client = createClient({
    baseUrl: "https://api.example.com",
    timeoutMs: 54_321,
    fetch: () => Promise.resolve(Response.json({ status: true, sent: 1 })),
  });
  await client.call(send, message);
  const limit = setTimer.mock.calls.findIndex(([, ms]) => ms === 54_321);
  expect(clearTimer).toHaveBeenCalledWith(setTimer.mock.results[limit]?.value);
});

test("1,000 calls on one signal leave no listener and no warning", { timeout: 120_000 }, async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error): unknown => warnings.push(warning);
  process.on("warning", listen);
  try {
    await using server = await startServer(envelope(400, "INVALID_TO"));
    const { signal } = new AbortController();
    // A thousand sockets at once take a loaded machine longer than the defaults, and than Node waits for a connection.
    const retry = { tokens: Infinity, maxAttempts: 20 };
    const client = createClient({ baseUrl: server.baseUrl, timeoutMs: 0, retry });
    await Promise.all(Array.from({ length: crowd }, () => client.call(send, { ...message, signal })));
    expect(server.seen).toHaveLength(crowd);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  } finally {
    process.off("warning", listen);
  }
});
