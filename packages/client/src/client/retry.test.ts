import { expect, test } from "vitest";
import { envelope, html, json, reset, silence, startServer } from "../../test/api-server.js";
import { charge, send, status } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { createClient } from "./create-client.js";

const success = json(200, { status: true, sent: 1 });
const message = { body: { to: ["+447700900123"], message: "hello" } };
const keyed = { ...message, idempotencyKey: "key-1" };

function clientOf(server: { baseUrl: string }, options = {}) {
  const clock = createVirtualClock();
  const { now, sleep } = clock;
  const client = createClient({ baseUrl: server.baseUrl, now, sleep, random: () => 0.5, ...options });
  return { client, clock };
}

test("a 429 is repeated no sooner than Retry-After", async () => {
  await using server = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "7" }),
    success,
  );
  const { client, clock } = clientOf(server);
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(clock.delays).toEqual([7500]);
});

test("a Retry-After date counts from the server's clock", async () => {
  await using server = await startServer(
    html(429, { date: "Sun, 06 Nov 1994 08:49:37 GMT", "retry-after": "Sun, 06 Nov 1994 08:49:40 GMT" }),
    success,
  );
  const { client, clock } = clientOf(server);
  await client.call(send, message);
  expect(clock.delays).toEqual([3500]);
});

test("a bare 429 is repeated after a back-off that doubles", async () => {
  await using server = await startServer(html(429), html(429), html(429), success);
  const { client, clock } = clientOf(server);
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(clock.delays).toEqual([500, 1000, 2000]);
});

test("a 429 for ever is surfaced after the last attempt", async () => {
  await using server = await startServer(envelope(429, "RATE_LIMIT_EXCEEDED"));
  const { client, clock } = clientOf(server, { retry: { maxAttempts: 3 } });
  expect(await client.call(send, message)).toMatchObject({
    error: { kind: "api", attempts: 3, outcome: "not-applied" },
  });
  expect(server.seen).toHaveLength(3);
  expect(clock.delays).toHaveLength(2);
});

test("a Retry-After beyond the time budget is surfaced at once", async () => {
  await using server = await startServer(envelope(429, "RATE_LIMIT_EXCEEDED", { "retry-after": "3600" }));
  const { client, clock } = clientOf(server);
  expect(await client.call(send, message)).toMatchObject({ error: { retryAfterMs: 3_600_000, attempts: 1 } });
  expect(clock.delays).toEqual([]);
});

test("DB_ERROR is repeated with the same bytes", async () => {
  await using server = await startServer(envelope(500, "DB_ERROR"), success);
  const { client } = clientOf(server);
  expect(await client.call(send, keyed)).toMatchObject({ ok: true });
  const [first, second] = server.seen;
  expect(second).toMatchObject({ body: first?.body, url: first?.url });
  expect(server.seen.map((request) => request.headers["idempotency-key"])).toEqual(["key-1", "key-1"]);
});

test("an HTML 503 is repeated under a key", async () => {
  await using server = await startServer(html(503), success);
  expect(await clientOf(server).client.call(send, keyed)).toMatchObject({ ok: true });
});

test("an HTML 503 on a write without a key is surfaced with its unknown outcome", async () => {
  await using server = await startServer(html(503), success);
  expect(await clientOf(server).client.call(send, message)).toMatchObject({
    error: { kind: "http", httpStatus: 503, outcome: "unknown" },
  });
  expect(server.seen).toHaveLength(1);
});

test("a key does not help where the server does not honour it", async () => {
  await using server = await startServer(html(503), json(200, { status: true }));
  const result = await clientOf(server).client.call(charge, { body: { amount: 1 }, idempotencyKey: "key-1" });
  expect(result).toMatchObject({ error: { kind: "http", outcome: "unknown" } });
  expect(server.seen).toHaveLength(1);
});

test("a connection lost after COMMIT is one request and an unknown outcome", async () => {
  await using server = await startServer(reset, success);
  expect(await clientOf(server).client.call(send, message)).toMatchObject({
    error: { kind: "network", outcome: "unknown", attempts: 1 },
  });
  expect(server.seen).toHaveLength(1);
});

test("a lost connection is repeated under a key, and on a read", async () => {
  await using server = await startServer(reset, success);
  expect(await clientOf(server).client.call(send, keyed)).toMatchObject({ ok: true });
  await using reading = await startServer(reset, html(502), json(200, { status: true }));
  const result = await clientOf(reading).client.call(status, { params: { message_id: "m1" } });
  expect(result).toMatchObject({ ok: true });
});

test("a later answer does not take back that an earlier attempt may have been applied", async () => {
  await using server = await startServer(reset, envelope(429, "RATE_LIMIT_EXCEEDED"));
  const { client } = clientOf(server, { retry: { maxAttempts: 2 } });
  expect(await client.call(send, keyed)).toMatchObject({
    error: { kind: "api", outcome: "unknown", attempts: 2 },
  });
});

test("INTERNAL_ERROR is not repeated, not even under a key", async () => {
  await using server = await startServer(envelope(500, "INTERNAL_ERROR"), success);
  expect(await clientOf(server).client.call(send, keyed)).toMatchObject({
    error: { kind: "api", outcome: "unknown", attempts: 1 },
  });
});

test("an attempt that takes too long is a timeout; a read is repeated", async () => {
  await using server = await startServer(silence, json(200, { status: true }));
  const { client } = clientOf(server, { timeoutMs: 400 });
  expect(await client.call(status, { params: { message_id: "m1" } })).toMatchObject({ ok: true });
  await using writing = await startServer(silence);
  const writer = clientOf(writing, { timeoutMs: 400 }).client;
  expect(await writer.call(send, message)).toMatchObject({ error: { kind: "timeout", outcome: "unknown" } });
});

test("the time limit covers the body", async () => {
  await using server = await startServer((response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"status":');
  });
  const { client } = clientOf(server, { timeoutMs: 400 });
  expect(await client.call(send, message)).toMatchObject({ error: { kind: "timeout" } });
});

test("a clock that fails does not turn retries into a hot loop", async () => {
  await using server = await startServer(html(429));
  const { client } = clientOf(server, { sleep: () => Promise.reject(new Error("broken")) });
  expect(await client.call(send, message)).toMatchObject({ error: { kind: "http", attempts: 1 } });
});

test.each([
  [10_000, [1000, 2000, 4000]],
  // What is exactly left is still waited for.
  [3000, [1000, 2000]],
  [2999, [1000]],
])("within a time budget of %i ms, the delays are %j", async (budgetMs, delays) => {
  await using server = await startServer(html(429));
  const clock = createVirtualClock();
  const client = createClient({ baseUrl: server.baseUrl, ...clock, random: () => 1, retry: { budgetMs } });
  expect(await client.call(send, message)).toMatchObject({ error: { attempts: delays.length + 1 } });
  expect(clock.delays).toEqual(delays);
});

test("a read that may have been answered has an unknown outcome", async () => {
  await using server = await startServer(reset);
  const client = createClient({ baseUrl: server.baseUrl, retry: { maxAttempts: 1 } });
  expect(await client.call(status, { params: { message_id: "m1" } })).toMatchObject({
    error: { kind: "network", outcome: "unknown", attempts: 1 },
  });
});
