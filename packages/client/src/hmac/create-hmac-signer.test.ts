import { createHmac } from "node:crypto";
import { expect, test, vi } from "vitest";
import { envelope, json, startServer } from "../../test/api-server.js";
import type { SeenRequest } from "../../test/api-server.js";
import { send, status } from "../../test/endpoints.js";
import { createVirtualClock } from "../../test/virtual-clock.js";
import { createClient } from "../client/create-client.js";
import { createHmacSigner } from "./create-hmac-signer.js";

const secret = "s3cret-ünïcode";
const message = { body: { to: ["+447700900123"], message: "Grüße 👋" } };

/** Verifies as the server does: the bytes that arrived, without the query. */
function isSigned({ method, url, headers, body }: SeenRequest): boolean {
  const path = new URL(url, "http://localhost").pathname;
  const text = `${method}|${path}|${String(headers["x-timestamp"])}|${body}`;
  return headers["x-signature"] === createHmac("sha256", secret).update(text).digest("hex");
}

test("a write and a read are signed over the bytes that are sent, without the query", async () => {
  await using server = await startServer(json(200, { status: true, sent: 1 }));
  const client = createClient({
    baseUrl: server.baseUrl,
    apiKey: "sk_test_1",
    sign: createHmacSigner({ secret }),
  });
  await client.call(send, message);
  await client.call(status, { params: { message_id: "ä b" }, query: { page: 2 } });
  expect(server.seen.map(isSigned)).toEqual([true, true]);
  expect(server.seen[1]).toMatchObject({ url: "/api/v1/sms/status/%C3%A4%20b?page=2", body: "" });
  expect(server.seen.every(({ headers }) => headers["x-api-key"] === "sk_test_1")).toBe(true);
});

test("every attempt is signed anew, and no signature is ever sent twice", async () => {
  await using server = await startServer(
    envelope(429, "RATE_LIMIT_EXCEEDED"),
    envelope(500, "DB_ERROR"),
    json(200, { status: true, sent: 1 }),
  );
  const sleep = (): Promise<void> => Promise.resolve();
  const sign = createHmacSigner({ secret });
  const client = createClient({ baseUrl: server.baseUrl, apiKey: "sk_test_1", sleep, sign });
  expect(await client.call(send, message)).toMatchObject({ ok: true });
  // The query is not signed: these two would collide within one second.
  await Promise.all(
    [1, 2].map((page) => client.call(status, { params: { message_id: "m1" }, query: { page } })),
  );
  const signatures = server.seen.map(({ headers }) => headers["x-signature"]);
  expect(new Set(signatures).size).toBe(5);
  expect(server.seen.every(isSigned)).toBe(true);
});

test("equal requests run ahead of the clock by two minutes at most, then wait", async () => {
  const clock = createVirtualClock();
  const start = clock.now() / 1000;
  const sign = createHmacSigner({ secret, ...clock });
  const request = { method: "GET", path: "/api/v1/user/balance", body: "" };
  const seconds: number[] = [];
  for (let count = 0; count < 123; count += 1)
    seconds.push(Number((await sign(request, undefined))["x-timestamp"]) - start);
  expect(seconds).toEqual(Array.from({ length: 123 }, (_, index) => index));
  expect(clock.delays).toEqual([1000, 1000]);
});

test("different requests take the same second", async () => {
  const { now } = createVirtualClock();
  const sign = createHmacSigner({ secret, now });
  const stamps = await Promise.all(
    Array.from({ length: 2000 }, (_, index) =>
      sign({ method: "POST", path: "/", body: `${index}` }, undefined),
    ),
  );
  expect(new Set(stamps.map((headers) => headers["x-timestamp"])).size).toBe(1);
});

test("texts whose second is over are forgotten, those that ran ahead are not", async () => {
  let seconds = 1000;
  const sign = createHmacSigner({ secret, now: () => seconds * 1000 });
  const stamp = async (body: string): Promise<string | undefined> =>
    (await sign({ method: "POST", path: "/", body }, undefined))["x-timestamp"];
  expect([await stamp("ahead"), await stamp("ahead"), await stamp("ahead")]).toEqual([
    "1000",
    "1001",
    "1002",
  ]);
  seconds = 1001;
  for (let count = 0; count < 1100; count += 1) await stamp(`other ${count}`);
  expect(await stamp("ahead")).toBe("1003");
});

test("an abort while a signature waits is surfaced at once, before any request", async () => {
  const abort = new AbortController();
  const client = createClient({
    baseUrl: "http://127.0.0.1:1",
    apiKey: "sk_test_1",
    sign: () => {
      queueMicrotask(() => abort.abort());
      return new Promise(() => undefined);
    },
  });
  expect(await client.call(send, { ...message, signal: abort.signal })).toMatchObject({
    error: { kind: "aborted", attempts: 0, outcome: "not-applied" },
  });
});

test("an empty secret is refused, and so is a page without WebCrypto", () => {
  expect(() => createHmacSigner({ secret: "" })).toThrow(TypeError);
  vi.stubGlobal("crypto", {});
  expect(() => createHmacSigner({ secret })).toThrow("HTTPS");
});
