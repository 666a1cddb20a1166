import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { connect } from "node:net";
import type { RequestListener } from "node:http";
import { apiBasePath, endpoints } from "@error-model/contract";
import type { Endpoint } from "@error-model/core";
import type { LogEntry } from "@error-model/server";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../src/index.js";
import type { Gateway } from "../src/index.js";
import type { ObservedRequest } from "../src/http/observe-requests.js";

// What is answered at the door has to be what the app behind it would have answered: both are asked, over real sockets.

/** Of requests from this address: more than the other tests make. */
const LIMIT = 300;

const logged: LogEntry[] = [];
const observed: ObservedRequest[] = [];
let gateway: Gateway;
let [door, app]: Server[] = [];

async function serve(listener: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 500 }, listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

beforeAll(async () => {
  gateway = await createGateway({
    storage: { kind: "memory" },
    carrier: "none",
    publicUrl: "https://sms.example",
    limits: { address: { requests: LIMIT, perSeconds: 600 } },
    log: (entry) => logged.push(entry),
    onRequest: (request) => observed.push(request),
  });
  door = await serve(gateway.listener);
  const respond = getRequestListener(gateway.app.fetch);
  app = await serve((incoming, outgoing) => void respond(incoming, outgoing));
});
afterAll(async () => {
  door?.close();
  app?.close();
  await gateway.close();
});
beforeEach(() => {
  logged.length = 0;
  observed.length = 0;
});

/** Sends bytes, and gives what came back, with its headers in order of their names and without what is never the same. */
async function exchange(server: Server | undefined, text: string): Promise<string> {
  const socket = connect((server?.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, "close");
  return answer
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, "(an id)")
    .replace(/^date: .*\r\n/gim, "")
    .split("\r\n\r\n")
    .map((part) => (part.startsWith("HTTP/1.1") ? sortedHead(part) : part))
    .join("\n\n");
}

function sortedHead(head: string): string {
  const [first = "", ...headers] = head.split("\r\n");
  return [first, ...headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())).sort()].join(
    "\n",
  );
}

const request = (method: string, path: string, headers: readonly string[] = [], body = "") =>
  [`${method} ${path} HTTP/1.1`, "Host: gateway", "Connection: close", ...headers, "", body].join("\r\n");

const withoutTime = ({ method, route, status, requestId, isApiError }: ObservedRequest) => ({
  method,
  route,
  status,
  hasId: requestId !== undefined,
  isApiError,
});
const withoutId = (entry: LogEntry) => ({ ...entry, request_id: "(an id)" });

/** Asks both, and expects the same answer, the same log line and the same measurement of them. */
async function expectTheSame(text: string): Promise<string> {
  const answer = await exchange(door, text);
  const [line, seen] = [logged.map(withoutId), observed.map(withoutTime)];
  logged.length = 0;
  observed.length = 0;
  expect(answer).toBe(await exchange(app, text));
  expect(line).toEqual(logged.map(withoutId));
  expect(seen).toEqual(observed.map(withoutTime));
  return answer;
}

describe("a request without credentials", () => {
  test.each(
    Object.entries<Endpoint>(endpoints).map(([name, { method, path }]) => ({
      name,
      method,
      path: `${apiBasePath}${path.replace(/:\w+/g, "1")}`,
    })),
  )("is answered at the door as by the app: $name", async ({ method, path }) => {
    await expectTheSame(request(method, path));
  });

  test.each([
    ["an unknown route", request("GET", `${apiBasePath}/user/nothing`)],
    ["another method", request("DELETE", `${apiBasePath}/user/balance`)],
    ["HEAD", request("HEAD", `${apiBasePath}/user/balance`)],
    ["a query", request("GET", `${apiBasePath}/user/balance?a=b&c=%zz`)],
    ["a path in another spelling", request("GET", `${apiBasePath}/user/%62alance`)],
    [
      "a wish for problem details",
      request("GET", `${apiBasePath}/user/balance`, ["Accept: application/problem+json"]),
    ],
    ["a request id", request("GET", `${apiBasePath}/user/balance`, ["X-Request-Id: abc-123"])],
    [
      "a request id that is not taken over",
      request("GET", `${apiBasePath}/user/balance`, ["X-Request-Id: a;b"]),
    ],
    ["an empty key", request("GET", `${apiBasePath}/user/balance`, ["X-API-Key: "])],
    ["another scheme", request("GET", `${apiBasePath}/user/balance`, ["Authorization: Basic YTpi"])],
    ["a body", request("POST", `${apiBasePath}/sms/send`, ["Content-Length: 2"], "{}")],
  ])("is answered alike with %s", async (_, text) => {
    await expectTheSame(text);
  });

  test("is found in the log by the request id of its answer", async () => {
    const url = `http://127.0.0.1:${(door?.address() as AddressInfo).port}${apiBasePath}/user/balance`;
    const answers = [await fetch(url), await fetch(url, { headers: { "X-Request-Id": "mine" } })];
    const ids = answers.map(({ headers }) => headers.get("x-request-id"));
    expect(ids).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), "mine"]);
    expect(logged.map((entry) => entry.request_id)).toEqual(ids);
    expect(observed.map(({ requestId }) => requestId)).toEqual(ids);
  });

  test("leaves the connection good for the next one, whose body it did not read", async () => {
    const body = "x".repeat(100_000);
    const first = `POST ${apiBasePath}/sms/send HTTP/1.1\r\nHost: gateway\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const answer = await exchange(
      door,
      first + request("GET", `${apiBasePath}/user/nothing`, ["X-API-Key: sk_prod_0123456789abcdef"]),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*HTTP\/1\.1 404 /);
  });

  test("counts against the limit of its address, and is answered with a bare 429 beyond it", async () => {
    const url = `http://127.0.0.1:${(door?.address() as AddressInfo).port}${apiBasePath}/user/balance`;
    for (let asked = 0; asked < LIMIT; asked += 1) await (await fetch(url)).arrayBuffer();
    logged.length = 0;
    observed.length = 0;
    const answer = await expectTheSame(request("GET", `${apiBasePath}/user/balance`));
    expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  });
});
