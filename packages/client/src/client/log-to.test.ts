import { Writable } from "node:stream";
import pino from "pino";
import { expect, test, vi } from "vitest";
import { envelope, html, json, startServer } from "../../test/api-server.js";
import { send } from "../../test/endpoints.js";
import { createClient } from "./create-client.js";
import { logTo, mergeHooks } from "./hooks.js";

const message = { body: { to: ["+447700900123"], message: "hello" } };

test("pino writes one line per failure, 5xx and unusable answers as errors, the rest as warnings", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  await using server = await startServer(
    envelope(400, "INVALID_TO", { "x-request-id": "req-1" }),
    envelope(500, "INTERNAL_ERROR"),
    json(200, { status: "?" }),
    html(503),
  );
  const client = createClient({ baseUrl: server.baseUrl, hooks: logTo(pino(stream)) });
  for (let count = 0; count < 4; count += 1) await client.call(send, message);
  const written = lines.map((line): unknown => JSON.parse(line));
  expect(written).toMatchObject([
    {
      level: 40,
      error_code: "INVALID_TO",
      requestId: "req-1",
      method: "POST",
      route: "/sms/send",
      attempts: 1,
    },
    { level: 50, error_code: "INTERNAL_ERROR", description: "Text of INTERNAL_ERROR" },
    { level: 50, kind: "invalid-response", httpStatus: 200 },
    { level: 50, kind: "http", httpStatus: 503, msg: "HTTP 503 without an error envelope." },
  ]);
});

test.each([
  ["a code of the server's own, whatever its status", envelope(400, "INTERNAL_ERROR"), "error"],
  ["a code of the client's, whatever its status", envelope(500, "INVALID_TO"), "warn"],
  ["an unknown code under 500", envelope(500, "A_NEW_CODE"), "error"],
  ["an unknown code under 418", envelope(418, "A_NEW_CODE"), "warn"],
  ["a bare 500", html(500), "error"],
  ["a bare 404", html(404), "warn"],
])("%s is logged at its level", async (_name, answer, level) => {
  await using server = await startServer(answer);
  const logger = { warn: vi.fn(), error: vi.fn() };
  const client = createClient({ baseUrl: server.baseUrl, hooks: logTo(logger), retry: { maxAttempts: 1 } });
  await client.call(send, message);
  expect([logger.warn.mock.calls.length, logger.error.mock.calls.length]).toEqual(
    level === "warn" ? [1, 0] : [0, 1],
  );
});

test("a call whose connection is lost is logged as a warning", async () => {
  const logger = { warn: vi.fn(), error: vi.fn() };
  const fetch = (): Promise<never> => Promise.reject(new TypeError("fetch failed"));
  await createClient({ baseUrl: "https://api.example.com", fetch, hooks: logTo(logger) }).call(send, message);
  expect(logger.warn).toHaveBeenCalledOnce();
  expect(logger.error).not.toHaveBeenCalled();
});

test("a console is a logger", () => {
  const logger: Parameters<typeof logTo>[0] = console;
  expect(logTo(logger).onFailure).toBeTypeOf("function");
});

test("merged hooks are all told, whatever one of them does", async () => {
  await using server = await startServer(html(429), html(402));
  const told = { onRetry: vi.fn(), onAlert: vi.fn(), onFailure: vi.fn() };
  const throwing = (): never => {
    throw new Error("hook");
  };
  const broken = { onRetry: throwing, onAlert: throwing, onFailure: throwing };
  const client = createClient({
    baseUrl: server.baseUrl,
    sleep: () => Promise.resolve(),
    hooks: mergeHooks(broken, {}, told),
  });
  await client.call(send, message);
  for (const hook of Object.values(told)) expect(hook).toHaveBeenCalledOnce();
});
