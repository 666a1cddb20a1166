import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { LogEntry } from "../../src/index.js";
import { cases } from "./cases.js";
import { CATALOGUE, expectedAnswer } from "./expected-answer.js";
import { send } from "./request.js";
import { adapters } from "./servers/adapters.js";
import { PARTIAL } from "./servers/raise.js";
import type { RunningServer } from "./servers/running-server.js";
import { exchange } from "./socket.js";

const entries: LogEntry[] = [];
const servers = new Map<string, RunningServer>();

beforeAll(async () => {
  for (const [name, start] of Object.entries(adapters))
    servers.set(name, await start({ log: (entry) => entries.push(entry), catalogueUrl: CATALOGUE }));
}, 60_000);

afterAll(async () => {
  for (const server of servers.values()) await server[Symbol.asyncDispose]();
});

describe.each(Object.keys(adapters))("%s", (adapter) => {
  const port = () => servers.get(adapter)!.port;

  test.each(cases)("$code when $title", async (sent) => {
    entries.length = 0;
    const requestId = "req-1";
    const received = await send(port(), {
      ...sent,
      headers: { ...sent.headers, "x-request-id": requestId },
    });
    const expected = expectedAnswer(sent, requestId);
    expect(received).toEqual(expected);
    expect(JSON.stringify(received)).not.toMatch(/canary|secret-value|node_modules/);
    expect(entries).toMatchObject([
      { error_code: sent.code, request_id: requestId, "http.response.status_code": expected.status },
    ]);
  });

  test.each(["", "a b", "é", "x".repeat(129), "a\tb"])("makes a request id in place of %j", async (id) => {
    const received = await send(port(), {
      method: "GET",
      path: "/nowhere",
      headers: { "x-request-id": Buffer.from(id).toString("latin1") },
    });
    expect(received.headers["x-request-id"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("an unexpected error is in the log with all there is to know, redacted", async () => {
    entries.length = 0;
    await send(port(), { method: "GET", path: "/throw/with-cause" });
    expect(entries).toMatchObject([
      { level: "error", message: "unexpected error", "http.request.method": "GET" },
    ]);
    const message = "canary-postgres://[redacted]@db.internal/sms";
    expect(entries[0]?.error).toMatchObject({ type: "Error", message, cause: { message } });
    expect(entries[0]?.error?.stack).toContain("oddities.ts");
  });

  test("what is valid reaches the handler", async () => {
    const body = { to: ["a"], message: "x" };
    const sent = { method: "POST", path: "/body", body: JSON.stringify(body) };
    expect(JSON.parse((await send(port(), sent)).body)).toEqual(body);
    expect((await send(port(), { ...sent, body: sent.body.match(/[^]{1,9}/g)! })).status).toBe(200);
    expect((await send(port(), { method: "GET", path: "/query?page=1" })).body).toBe(
      '{"page":"1","tags":[]}',
    );
    expect((await send(port(), { method: "GET", path: "/param/a" })).body).toBe('{"id":"a"}');
    const headers = { "x-workspace-id": "7" };
    expect((await send(port(), { method: "GET", path: "/header", headers })).body).toBe(
      '{"x-workspace-id":"7"}',
    );
  });

  test.each([
    ["none", "", []],
    ["one", "&tags=a", ["a"]],
    ["two", "&tags=a&tags=b", ["a", "b"]],
  ])("a list in the query may have %s of its elements", async (_, rest, tags) => {
    const { status, body } = await send(port(), { method: "GET", path: `/query?page=1${rest}` });
    expect([status, JSON.parse(body)]).toEqual([200, { page: "1", tags }]);
  });

  test("requests that come at once are answered in their order, refused bodies and all", async () => {
    entries.length = 0;
    const unread = "x".repeat(10_000);
    const answers = await exchange(port(), [
      "GET /raise/FORBIDDEN HTTP/1.1\r\nHost: a\r\n\r\n",
      `POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ${unread.length}\r\n\r\n${unread}`,
      "HEAD /raise/NOT_FOUND HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST /body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n\r\n",
      "GET /throw/null HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    ]);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual([403, 400, 404, 400, 500].map((s) => `HTTP/1.1 ${s}`));
    expect(answers.match(/"error_code":"\w+"/g)).toEqual(
      ["FORBIDDEN", "INVALID_BODY", "INVALID_BODY", "INTERNAL_ERROR"].map((code) => `"error_code":"${code}"`),
    );
    expect(entries).toHaveLength(5);
  });

  test("an answer that has begun and fails is cut off, and nothing is added to it", async () => {
    // The server of @hono/node-server tells the console of a stream that fails.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answer = await exchange(port(), ["GET /started HTTP/1.1\r\nHost: a\r\n\r\n"]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const [, body] = answer.split("\r\n\r\n");
    // One chunk, and no last one: the client knows that this was not all.
    expect(body).toBe(`${PARTIAL.length.toString(16)}\r\n${PARTIAL}\r\n`);
  });

  test.each([
    ["/body", "in the middle of its body"],
    ["/late", "before its body is asked for"],
  ])("at %s, a client that goes %s is told of once, and is no error in the log", async (path) => {
    entries.length = 0;
    const cut = `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
    await exchange(port(), [cut], { leaveAfterMs: 30 });
    await expect.poll(() => entries.length).toBeGreaterThan(0);
    expect(entries).toMatchObject([{ level: "debug", message: "client gone" }]);
  });
});
