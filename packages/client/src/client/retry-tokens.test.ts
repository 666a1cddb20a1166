import { expect, test } from "vitest";
import { envelope, html, json, reset, startServer } from "../../test/api-server.js";
import { charge, send, status } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { createClient } from "./create-client.js";
import { createRetryTokens } from "./retry-tokens.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

test("a bucket holds ten retries", () => {
  const tokens = createRetryTokens();
  const taken = Array.from({ length: 12 }, () => tokens.take("GET /a"));
  expect(taken).toEqual([...Array.from({ length: 10 }, () => true), false, false]);
});

test("routes do not share a bucket", () => {
  const tokens = createRetryTokens(1);
  expect([tokens.take("GET /a"), tokens.take("GET /a"), tokens.take("GET /b")]).toEqual([true, false, true]);
});

test("a retry that succeeds is given back, ten first attempts earn one, and no bucket overflows", () => {
  const tokens = createRetryTokens(1);
  tokens.earn("GET /a", true);
  tokens.take("GET /a");
  tokens.earn("GET /a", true);
  tokens.earn("GET /a", true);
  expect([tokens.take("GET /a"), tokens.take("GET /a")]).toEqual([true, false]);
  for (let count = 0; count < 9; count += 1) tokens.earn("GET /a", false);
  expect(tokens.take("GET /a")).toBe(false);
  for (let count = 0; count < 2; count += 1) tokens.earn("GET /a", false);
  expect(tokens.take("GET /a")).toBe(true);
});

test("back-off stretches with what other calls of the route have spent in vain, not with a call's own retries", () => {
  const tokens = createRetryTokens(10);
  expect(tokens.stretch("GET /a", 0)).toBe(1);
  for (let count = 0; count < 4; count += 1) tokens.take("GET /a");
  expect([4, 2, 0, 9].map((own) => tokens.stretch("GET /a", own))).toEqual([1, 2, 4, 1]);
  for (let count = 0; count < 6; count += 1) tokens.take("GET /a");
  expect(tokens.stretch("GET /a", 0)).toBe(32);
  expect(tokens.stretch("GET /b", 0)).toBe(1);
  expect(createRetryTokens(Infinity).stretch("GET /a", 0)).toBe(1);
});

test("a second call to a failing route waits longer than the first", async () => {
  await using server = await startServer(html(429));
  const clock = createVirtualClock();
  const options = { ...clock, random: () => 0.5, retry: { maxAttempts: 3 } };
  const client = createClient({ baseUrl: server.baseUrl, ...options });
  await client.call(send, message);
  await client.call(send, message);
  expect(clock.delays).toEqual([500, 1000, 1000, 2000]);
});

test("an outage costs a route its ten retries, then every call is one request", async () => {
  await using server = await startServer(html(429));
  const { now, sleep } = createVirtualClock();
  const client = createClient({ baseUrl: server.baseUrl, now, sleep });
  for (let count = 0; count < 20; count += 1) await client.call(send, message);
  expect(server.seen).toHaveLength(30);
  // Another route has its own.
  await client.call(charge, { body: { amount: 1 } });
  expect(server.seen).toHaveLength(35);
});

test("a server that answers on the second attempt never empties the bucket, not even with a refusal", async () => {
  let count = 0;
  await using server = await startServer((response, request) => {
    count += 1;
    (count % 2 === 1 ? html(503) : envelope(404, "NOT_FOUND"))(response, request);
  });
  const { now, sleep } = createVirtualClock();
  const client = createClient({ baseUrl: server.baseUrl, now, sleep });
  for (let call = 0; call < 30; call += 1)
    expect(await client.call(status, { params: { message_id: "m1" } })).toMatchObject({
      error: { kind: "api", attempts: 2 },
    });
});

test("the bucket's size is the caller's to choose", async () => {
  await using server = await startServer(html(429));
  const { now, sleep } = createVirtualClock();
  const client = createClient({ baseUrl: server.baseUrl, now, sleep, retry: { tokens: 0 } });
  expect(await client.call(send, message)).toMatchObject({ error: { attempts: 1 } });
  await using recovering = await startServer(html(429), json(200, { status: true, sent: 1 }));
  const other = createClient({ baseUrl: recovering.baseUrl, now, sleep, retry: { tokens: Infinity } });
  expect(await other.call(send, message)).toMatchObject({ ok: true });
});

test.each([
  ["a success", json(200, { status: true, sent: 1 }), 2],
  ["a refusal by a code", envelope(400, "INVALID_TO"), 2],
  ["a refusal by a code, under 503", envelope(503, "INVALID_TO"), 2],
  ["a refusal without a code", html(404), 2],
  ["a failure of the server's", envelope(500, "INTERNAL_ERROR"), 1],
  ["a failure of the server's, under 400", envelope(400, "INTERNAL_ERROR"), 1],
  ["a failure of the server's without a code", html(500), 1],
  ["a rate limit", envelope(429, "RATE_LIMIT_EXCEEDED"), 1],
  ["a rate limit without a code", html(429), 1],
  ["a lost connection", reset, 1],
])("%s gives a retry back, or not", async (_name, answer, attempts) => {
  await using server = await startServer(html(429), answer, html(429));
  const retry = { tokens: 1, maxAttempts: 2 };
  const client = createClient({ baseUrl: server.baseUrl, ...createVirtualClock(), retry });
  await client.call(send, message);
  expect(await client.call(send, message)).toMatchObject({ error: { httpStatus: 429, attempts } });
});

test("an answer at first gives back no more than a tenth of a retry", async () => {
  const accepted = json(200, { status: true, sent: 1 });
  await using server = await startServer(html(429), html(429), accepted, html(429));
  const retry = { tokens: 1, maxAttempts: 2 };
  const client = createClient({ baseUrl: server.baseUrl, ...createVirtualClock(), retry });
  expect(await client.call(send, message)).toMatchObject({ error: { attempts: 2 } });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  expect(await client.call(send, message)).toMatchObject({ error: { attempts: 1 } });
});
