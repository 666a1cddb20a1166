import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createGateway, listen } from "../src/index.js";
import type { RunningGateway } from "../src/index.js";
import { createLog } from "../src/log/create-log.js";
import { databases } from "./databases.js";
import { exchange, head } from "./exchange.js";

const OPERATOR = "operator-of-unreadable-requests";

const lines: string[] = [];
let running: RunningGateway;
beforeAll(async () => {
  const log = createLog("debug", (line) => lines.push(line));
  const gateway = await createGateway({
    storage: await databases[0]!.create(),
    operatorToken: OPERATOR,
    log: log.error,
    onRequest: log.request,
  });
  const timeouts = { headersTimeout: 500, requestTimeout: 1_000, connectionsCheckingInterval: 100 };
  running = await listen(gateway, { host: "127.0.0.1", port: 0, timeouts });
});
afterAll(() => running.close());
beforeEach(() => {
  lines.length = 0;
});

const get = (path: string, ...headers: string[]) => [`GET ${path} HTTP/1.1`, ...headers, "", ""].join("\r\n");
const upload = (...headers: string[]) =>
  `POST /api/v1/auth/login HTTP/1.1\r\nHost: gateway\r\n${headers.join("\r\n")}\r\n\r\n`;

const requestIdOf = (answer: string) => /^x-request-id: (.+)\r$/im.exec(answer)?.[1];
const linesOf = (id: string | undefined) =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line["request_id"] === id);

/** What is sent, and the status with which it is refused. */
const refused: readonly [what: string, status: number, bytes: string][] = [
  ["no HTTP", 400, "hello\r\n\r\n"],
  ["a header without a name", 400, head("/healthz", ": nameless")],
  ["a null byte in a header", 400, head("/healthz", "X-Key: a\0b")],
  ["two lengths", 400, upload("Content-Length: 1", "Content-Length: 2")],
  ["a chunk whose length is no number", 400, `${upload("Transfer-Encoding: chunked")}length\r\n`],
  ["no host", 400, get("/healthz", "Connection: close")],
  ["no host where credentials are missing as well", 400, get("/api/v1/user/balance", "Connection: close")],
  ["a host that is none", 400, get("/healthz", "Host: a b", "Connection: close")],
  ["an address that is none", 400, get("http://", "Host: gateway", "Connection: close")],
  ["headers that take too long", 408, "GET /healthz HTTP/1.1\r\nHost: gateway\r\nX-Slow: "],
  ["a body that takes too long", 408, `${upload("Content-Length: 9")}{`],
  ["large extensions of a chunk", 413, `${upload("Transfer-Encoding: chunked")}1;${"x".repeat(20_000)}\r\n`],
  ["large headers", 431, head("/healthz", `X-Large: ${"a".repeat(17_000)}`)],
];

test.each(refused)("%s is refused with %i and a request id that finds its line", async (_, status, bytes) => {
  const answer = await exchange(running.url, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/^cache-control: no-store\r$/im);
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
  const found = linesOf(requestIdOf(answer));
  expect(found.map((line) => line["http.response.status_code"])).toContain(status);
  const body = answer.slice(answer.indexOf("\r\n\r\n") + 4);
  if (status !== 400) expect(body).toBe("");
  else {
    expect(JSON.parse(body)).toEqual({
      status: false,
      error_code: "INVALID_PARAMS",
      description: "This is no readable HTTP request.",
    });
    expect(found.map((line) => line["error_code"])).toContain("INVALID_PARAMS");
  }
});

test("what could not be read is counted, and stands in no line of the log", async () => {
  await exchange(running.url, head("/healthz", "Authorization: Bearer secret-of-a-broken-request", "\0"));
  const answer = await exchange(running.url, head("/metrics", `Authorization: Bearer ${OPERATOR}`));
  expect(answer).toMatch(/code="INVALID_PARAMS",route="unreadable",status="400"/);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join("\n")).not.toContain("secret-of-a-broken-request");
});

test("an expectation that nobody knows is left unmet", async () => {
  const answer = await exchange(running.url, head("/healthz", "Expect: the-impossible"));
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(requestIdOf(answer)).toBeDefined();
});

test("an unreadable request behind one that is being carried out is not answered in its place", async () => {
  // Checking a password takes a while, and the answer to what follows must not be read as that of the login.
  const body = JSON.stringify({ username: "nobody", password: "x".repeat(20) });
  const login = upload("Content-Type: application/json", `Content-Length: ${body.length}`) + body;
  const answer = await exchange(running.url, `${login}garbage\r\n\r\n`);
  expect(answer).not.toContain("HTTP/1.1 400");
  expect(lines.filter((line) => line.includes('"unreadable"'))).toEqual([]);
});

test.each(["Expect: fancy", "Expect: 100-continue"])(
  "nor is one behind a login with %s, whose answer it would be taken for",
  async (expectation) => {
    const body = JSON.stringify({ username: "nobody", password: "x".repeat(20) });
    const login =
      upload("Content-Type: application/json", `Content-Length: ${body.length}`, expectation) + body;
    const answer = await exchange(running.url, `${login}garbage\r\n\r\n`);
    expect(answer).not.toContain("HTTP/1.1 400");
    expect(lines.filter((line) => line.includes('"unreadable"'))).toEqual([]);
  },
);

test("a body that becomes unreadable behind its answer gets no second one", async () => {
  const refusedSend =
    "POST /api/v1/sms/send HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n" +
    "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
  const answer = await exchange(running.url, refusedSend, { later: "length\r\n" });
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401"]);
  expect(lines.filter((line) => line.includes('"unreadable"'))).toEqual([]);
});

test("an unreadable request behind one that was answered is", async () => {
  const first = "GET /healthz HTTP/1.1\r\nHost: gateway\r\n\r\n";
  const answer = await exchange(running.url, first + "GET /healthz HTTP/1.1\r\nHost: gateway\r\nX-Slow: ");
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 408"]);
});
