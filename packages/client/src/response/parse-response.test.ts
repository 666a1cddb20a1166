import * as z from "zod/mini";
import { expect, test } from "vitest";
import { parseResponse } from "./parse-response.js";

const figures = {
  balance: 0.42,
  estimated_cost: 1.07,
  currency: "EUR",
  total_recipients: 100,
  billable_recipients: 98,
  segments: 2,
};

const envelope = (error_code: string, further: object = {}) => ({
  status: false,
  error_code,
  description: "Sent to +447700900123",
  ...further,
});

function reply(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
}

test("a success is read by the schema", async () => {
  const schema = z.object({ sent: z.number() });
  expect(await parseResponse(reply({ sent: 2 }, 200), { schema })).toEqual({ ok: true, value: { sent: 2 } });
});

test("without a schema, any JSON is taken, and nothing as well", async () => {
  expect(await parseResponse(reply([1], 200))).toEqual({ ok: true, value: [1] });
  expect(await parseResponse(new Response(null, { status: 204 }))).toEqual({ ok: true, value: undefined });
});

test("a known code is an api failure with its details and the facts of the response", async () => {
  const headers = { "X-Request-ID": "req-1", "Retry-After": "7" };
  const result = await parseResponse(reply(envelope("INSUFFICIENT_BALANCE", figures), 402, headers));
  expect(result).toEqual({
    ok: false,
    error: {
      kind: "api",
      httpStatus: 402,
      requestId: "req-1",
      retryAfterMs: 7000,
      error: envelope("INSUFFICIENT_BALANCE", figures),
      retry: "never",
      outcome: "not-applied",
      action: "top-up",
      alert: true,
      attempts: 1,
      message: "INSUFFICIENT_BALANCE (HTTP 402): The balance does not cover the estimated cost.",
    },
  });
});

test.each([200, 404, 418, 500, 599])("a known code decides under HTTP %i", async (httpStatus) => {
  const result = await parseResponse(reply(envelope("DB_ERROR"), httpStatus));
  expect(result).toMatchObject({ ok: false, error: { kind: "api", httpStatus, action: "retry-later" } });
});

test("an unknown code is kept verbatim, and the status decides", async () => {
  const result = await parseResponse(reply(envelope("SANDBOX_UNAVAILABLE"), 503));
  expect(result).toMatchObject({
    ok: false,
    error: {
      kind: "unrecognized",
      reason: "unknown-code",
      error: { error_code: "SANDBOX_UNAVAILABLE" },
      outcome: "unknown",
      action: "retry-later",
    },
  });
});

test("a known code that the endpoint does not declare is unrecognized, and keeps its meaning", async () => {
  const result = await parseResponse(reply(envelope("DB_ERROR"), 500), { errors: ["INVALID_TO"] });
  expect(result).toMatchObject({
    ok: false,
    error: { kind: "unrecognized", reason: "undeclared-code", outcome: "not-applied", action: "retry-later" },
  });
});

test("a known code with malformed details is unrecognized, and keeps its meaning", async () => {
  const result = await parseResponse(reply(envelope("INSUFFICIENT_BALANCE"), 402));
  expect(result).toMatchObject({
    ok: false,
    error: { kind: "unrecognized", reason: "malformed-details", action: "top-up" },
  });
});

test("the onboarding body goes to the caller's schema", async () => {
  const body = { status: false, error: "Account is in setup process" };
  const schema = z.object({ status: z.literal(false), error: z.string() });
  expect(await parseResponse(reply(body, 200), { schema })).toEqual({ ok: true, value: body });
});

test("a success that mentions a code is a success", async () => {
  const body = { status: true, error_code: "DB_ERROR" };
  expect(await parseResponse(reply(body, 200))).toEqual({ ok: true, value: body });
  const row = { error_code: "30007" };
  expect(await parseResponse(reply(row, 200))).toEqual({ ok: true, value: row });
});

test("a known code under 200 is a failure also where the status member is missing", async () => {
  expect(await parseResponse(reply({ error_code: "DB_ERROR" }, 200))).toMatchObject({
    error: { kind: "api", error: { status: false, error_code: "DB_ERROR", description: "" } },
  });
});

test.each([
  ["a page", "<html>busy</html>"],
  ["nothing", ""],
  ["truncated JSON", '{"status":false,"error_code":"DB_ER'],
  ["an array", '[{"error_code":"DB_ERROR"}]'],
  ["a scalar", '"DB_ERROR"'],
  ["null", "null"],
  ["10,000 levels", "[".repeat(10_000) + "]".repeat(10_000)],
  ["a code under a __proto__ member", '{"__proto__":{"error_code":"DB_ERROR"}}'],
])("an error status with %s keeps its status", async (_name, body) => {
  const result = await parseResponse(reply(body, 429, { "Retry-After": "3" }));
  expect(result).toMatchObject({
    ok: false,
    error: { kind: "http", httpStatus: 429, retryAfterMs: 3000, outcome: "not-applied" },
  });
});

test.each([301, 302, 303, 307, 308])("HTTP %i is no success", async (httpStatus) => {
  const result = await parseResponse(new Response(null, { status: httpStatus }));
  expect(result).toMatchObject({ ok: false, error: { kind: "http", httpStatus, outcome: "unknown" } });
});

test.each([
  ["UTF-8 with a byte order mark", "\uFEFF", (text: string) => new TextEncoder().encode(text), ""],
  [
    "UTF-16 with a byte order mark",
    "\uFEFF",
    (text: string) => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    "",
  ],
  [
    "Latin-1 by its charset",
    "",
    (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0)),
    "application/json; charset=ISO-8859-1",
  ],
  [
    "an unknown charset",
    "",
    (text: string) => new TextEncoder().encode(text),
    "application/json;charset=klingon",
  ],
  ["a wrong content type", "", (text: string) => new TextEncoder().encode(text), "text/html"],
])("%s is decoded", async (_name, mark, encode, contentType) => {
  const body = mark + JSON.stringify({ status: false, error_code: "NOT_FOUND", description: "über" });
  const response = new Response(encode(body), { status: 404, headers: { "content-type": contentType } });
  const result = await parseResponse(response);
  expect(result).toMatchObject({ ok: false, error: { kind: "api", error: { description: "über" } } });
});

test("a body above the limit is not read to its end", async () => {
  let pulled = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
  expect(await parseResponse(new Response(endless(), { status: 500 }))).toMatchObject({
    error: { kind: "http", httpStatus: 500 },
  });
  expect(pulled).toBeLessThan(20);
  expect(await parseResponse(new Response(endless()), { limitBytes: 1000 })).toMatchObject({
    error: { kind: "invalid-response", reason: "too-large" },
  });
});

test("a body of exactly the limit is read", async () => {
  expect(await parseResponse(reply("[1]", 200), { limitBytes: 3 })).toEqual({ ok: true, value: [1] });
  expect(await parseResponse(reply("[1]", 200), { limitBytes: 2 })).toMatchObject({
    error: { reason: "too-large" },
  });
});

test.each([NaN, "1mb" as unknown as number])(
  "the limit %j, which is none, lets no body through",
  async (limitBytes) => {
    expect(await parseResponse(new Response("[1]"), { limitBytes })).toMatchObject({
      error: { kind: "invalid-response", reason: "too-large" },
    });
  },
);

test("a request ID is bounded, and any of its usual headers is read", async () => {
  const result = await parseResponse(reply("", 500, { "Request-Id": "r".repeat(1000) }));
  expect(result).toMatchObject({ error: { requestId: "r".repeat(200) } });
});

test("a stream that breaks half-way keeps an error status, and is a network failure below a success", async () => {
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"status":')),
      pull: (controller) => controller.error(new TypeError("terminated")),
    });
  expect(await parseResponse(new Response(broken(), { status: 502 }))).toMatchObject({
    error: { kind: "http", httpStatus: 502 },
  });
  expect(await parseResponse(new Response(broken()))).toMatchObject({
    error: { kind: "network", outcome: "unknown" },
  });
});

test("a consumed or a locked body is unreadable", async () => {
  const consumed = reply({}, 200);
  await consumed.text();
  const locked = reply({}, 200);
  locked.body?.getReader();
  for (const response of [consumed, locked])
    expect(await parseResponse(response)).toMatchObject({
      error: { kind: "invalid-response", reason: "unreadable" },
    });
});

test("an abort ends the reading of a silent body", async () => {
  const silent = () => new Response(new ReadableStream({}), { status: 500 });
  const abort = new AbortController();
  const reading = parseResponse(silent(), { signal: abort.signal });
  abort.abort();
  expect(await reading).toMatchObject({ error: { kind: "aborted" } });
  expect(await parseResponse(silent(), { signal: AbortSignal.timeout(1) })).toMatchObject({
    error: { kind: "timeout" },
  });
});

test("a body that breaks the schema names places, not values", async () => {
  const schema = z.object({ to: z.array(z.number()) });
  const result = await parseResponse(reply({ to: [1, "+447700900123"] }, 200), { schema });
  expect(result).toMatchObject({
    error: {
      kind: "invalid-response",
      reason: "schema",
      issues: [{ path: ["to", 1], code: "invalid_type" }],
    },
  });
  expect(JSON.stringify(result)).not.toContain("447700900123");
});

test("a success that is not JSON, and a schema that throws, are invalid responses", async () => {
  expect(await parseResponse(reply("<html>", 200))).toMatchObject({ error: { reason: "not-json" } });
  const schema = z.pipe(
    z.unknown(),
    z.transform((): unknown => {
      throw new Error("secret");
    }),
  );
  expect(await parseResponse(reply({}, 200), { schema })).toMatchObject({ error: { reason: "schema" } });
});

test.each(["DB_ERROR", "OUT_OF_PAPER", "INSUFFICIENT_BALANCE"])(
  "%s with a member 10,000 levels deep can still be cloned and logged",
  async (code) => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const body = `{"status":false,"error_code":"${code}","description":"","trace":${deep},"near":[[1]]}`;
    const result = await parseResponse(reply(body, 500));
    expect(structuredClone(result)).toMatchObject({
      error: { error: { error_code: code, near: [[1]] } },
    });
    expect(JSON.stringify(result)).not.toContain("trace");
  },
);

test("no message quotes what the server wrote", async () => {
  const hostile = "call +447700900123\n".repeat(9);
  for (const code of ["INVALID_TO", hostile]) {
    const result = await parseResponse(reply({ ...envelope(code), description: hostile }, 400));
    expect(result.ok ? "" : result.error.message).not.toMatch(/7700|\n/);
  }
});

test("something that is no Response is a failure as well", async () => {
  const stub = { status: 200 } as Response;
  expect(await parseResponse(stub)).toMatchObject({ ok: false, error: { kind: "network" } });
});
