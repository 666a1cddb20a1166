import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "./request.js";
import { adapters } from "./servers/adapters.js";
import type { RunningServer } from "./servers/running-server.js";
import { exchange } from "./socket.js";

const VALID = '{"to":["a"],"message":"x"}';
const UUID = /^X-Request-Id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\r$/im;

describe.each(Object.entries(adapters))("at the edges of HTTP, %s", (_, start) => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await start({});
  });

  afterAll(() => server[Symbol.asyncDispose]());

  /** One request as it stands on the wire, and whatever comes back until the server closes. */
  const raw = (lines: readonly string[], body = "") =>
    exchange(server.port, [[...lines, "Connection: close", "", body].join("\r\n")]);

  const post = (headers: readonly string[], body: string) =>
    raw(["POST /body HTTP/1.1", "Host: a", ...headers], body);

  test("answers HTTP/1.0, which names no host", async () => {
    const answer = await raw(["GET /raise/FORBIDDEN HTTP/1.0"]);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('"error_code":"FORBIDDEN"');
  });

  test("lets a client that asks first send its body", async () => {
    const headers = [
      "Content-Type: application/json",
      `Content-Length: ${VALID.length}`,
      "Expect: 100-continue",
    ];
    const answer = await post(headers, VALID);
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  test("reads a body in chunks that ends in trailers", async () => {
    const chunks = `${VALID.length.toString(16)}\r\n${VALID}\r\n0\r\nX-Trailer: x\r\n\r\n`;
    const answer = await post(["Content-Type: application/json", "Transfer-Encoding: chunked"], chunks);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("reads JSON behind a byte order mark", async () => {
    const sent = { method: "POST", path: "/body", body: `\uFEFF${VALID}` };
    expect((await send(server.port, sent)).status).toBe(200);
  });

  test("refuses a compressed body by its encoding, whatever it holds", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    const sent = { method: "POST", path: "/body", headers, body: gzipSync(VALID) };
    const { status, body } = await send(server.port, sent);
    expect(status).toBe(400);
    expect(body).toContain('"error_code":"INVALID_BODY","description":"The body must be sent without');
    const identity = { ...headers, "content-encoding": "identity" };
    expect((await send(server.port, { ...sent, headers: identity, body: VALID })).status).toBe(200);
  });

  test("refuses a body that is announced twice, as this and as that", async () => {
    const length = `Content-Length: ${VALID.length}`;
    const types = ["Content-Type: application/json", "Content-Type: text/plain"];
    for (const headers of [types, types.toReversed()]) {
      const answer = await post([...headers, length], VALID);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain("sent with Content-Type: application/json");
    }
  });

  test("does not take over a request id that is given twice, or that smuggles a header", async () => {
    const twice = await raw(["GET /nowhere HTTP/1.1", "Host: a", "X-Request-Id: one", "X-Request-Id: two"]);
    expect(twice).toMatch(UUID);
    const answer = await raw(["GET /nowhere HTTP/1.1", "Host: a", "X-Request-Id: one\rX-Evil: 1"]);
    expect(answer).not.toMatch(/evil/i);
  });

  test("stands headers as large as Node lets through", async () => {
    const answer = await raw(["GET /nowhere HTTP/1.1", "Host: a", `X-Request-Id: ${"x".repeat(15_000)}`]);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toMatch(UUID);
  });

  test("finds the preference in an Accept of many ranges", async () => {
    const accept = [
      ...Array.from({ length: 500 }, (_x, n) => `text/x${n};q=0.1`),
      "application/problem+json",
    ];
    const { headers } = await send(server.port, {
      method: "GET",
      path: "/nowhere",
      headers: { accept: accept.join(", ") },
    });
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  });
});
