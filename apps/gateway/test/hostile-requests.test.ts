import type { LogEntry } from "@error-model/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGateway, listen } from "../src/index.js";
import type { RunningGateway } from "../src/index.js";
import { createLog } from "../src/log/create-log.js";
import { databases } from "./databases.js";
import { exchange, head } from "./exchange.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

describe("what is put into headers, paths and bodies", () => {
  const lines: string[] = [];
  let api: TestGateway;
  beforeAll(async () => {
    const log = createLog("debug", (line) => lines.push(line));
    api = await startTestGateway(databases[0]!, { log: log.error, onRequest: log.request });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  test.each([
    ["a carriage return", "X-Request-Id: abc\rSet-Cookie: taken=1"],
    ["a null byte", "X-Request-Id: abc\0def"],
    ["a name with a space", "X Request Id: abc"],
  ])("is refused by the parser where a header has %s, and comes back in no header", async (_, header) => {
    const answer = await exchange(api.url, head("/api/v1/user/balance", header));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.toLowerCase()).not.toContain("set-cookie");
  });

  test.each([
    ["letters of another script", "X-Request-Id: \xe9\xff"],
    ["200 characters", `X-Request-Id: ${"a".repeat(200)}`],
    ["a space", "X-Request-Id: two words"],
  ])("is replaced where a request id has %s", async (_, header) => {
    const answer = await exchange(api.url, head("/api/v1/user/balance", header));
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(/^x-request-id: (.*)\r$/im.exec(answer)?.[1]).toMatch(/^[\w-]{10,64}$/);
  });

  test.each([
    "/api/v1/sms/status/%0d%0aSet-Cookie:%20taken=1",
    "/errors/%0d%0aSet-Cookie:%20taken=1",
    "/api/v1/user/pricing/%0d%0aX-Injected:1",
    "/docs/%0d%0aX-Injected:1",
  ])("starts no new header from %s", async (path) => {
    const { apiKey } = await api.addAccount();
    const answer = await exchange(api.url, head(path, `X-API-Key: ${apiKey}`));
    const [headers = ""] = answer.split("\r\n\r\n");
    expect(headers).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(headers).not.toMatch(/^(?:set-cookie|x-injected)/im);
  });

  test("starts no new line in the log, and leaves neither numbers nor texts nor keys there", async () => {
    lines.length = 0;
    const { apiKey } = await api.addAccount();
    const forged = '\n{"level":"error","message":"forged"}\u2028';
    const post = (body: unknown) => api.post("/api/v1/sms/send", body, { "x-api-key": apiKey });
    await post({ to: [`+4915123456789${forged}`], message: `secret text${forged}`, sender_id: forged });
    await post({ to: ["+4915123456789"], message: "secret text", sender_id: "Acme" });
    await post(forged);
    await api.get(`/api/v1/sms/messages?phone=${encodeURIComponent(forged)}`, { "x-api-key": apiKey });
    await api.get(`/api/v1/${encodeURIComponent(forged)}`);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r]/);
      expect((JSON.parse(line) as { request_id: string }).request_id).toMatch(/^[\w-]+$/);
    }
    expect(lines.join("\n")).not.toMatch(/forged|4915123456789|secret text|sk_prod_/);
  });
});

describe("bodies that are too large or too slow", () => {
  const entries: LogEntry[] = [];
  let running: RunningGateway;
  beforeAll(async () => {
    const location = await databases[0]!.create();
    const gateway = await createGateway({
      storage: location,
      limits: { loginAddress: { requests: 1_000, perSeconds: 1 } },
      log: (entry) => entries.push(entry),
    });
    const timeouts = { headersTimeout: 500, requestTimeout: 1_000, connectionsCheckingInterval: 100 };
    running = await listen(gateway, { host: "127.0.0.1", port: 0, timeouts });
  });
  afterAll(() => running.close());

  const login = (...headers: string[]) =>
    [
      "POST /api/v1/auth/login HTTP/1.1",
      "Host: gateway",
      "Content-Type: application/json",
      ...headers,
      "",
      "",
    ].join("\r\n");

  test("are INVALID_BODY by their announced length, before anything of them has come", async () => {
    const answer = await exchange(running.url, login("Connection: close", "Content-Length: 2000000000"), {
      patienceMs: 5_000,
    });
    expect(answer).toContain('"error_code":"INVALID_BODY"');
  });

  test("are INVALID_BODY after a megabyte where no length was announced", async () => {
    const chunk = `10000\r\n${" ".repeat(65_536)}\r\n`;
    const answer = await exchange(
      running.url,
      login("Connection: close", "Transfer-Encoding: chunked") + chunk.repeat(20),
      { patienceMs: 5_000 },
    );
    expect(answer).toContain('"error_code":"INVALID_BODY"');
  });

  test("lose their connection when they take too long, and are no error of the server", async () => {
    const answer = await exchange(running.url, `${login("Content-Length: 100")}{"username":`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(entries.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("have headers that lose their connection when those take too long", async () => {
    const answer = await exchange(running.url, "GET /healthz HTTP/1.1\r\nHost: gateway\r\nX-Slow: ");
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("and headers above 16 kB are refused", async () => {
    const answer = await exchange(running.url, head("/healthz", `X-Large: ${"a".repeat(17_000)}`));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("leave the gateway answering others", async () => {
    const slow = Array.from({ length: 50 }, () => exchange(running.url, `${login("Content-Length: 100")}{`));
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
