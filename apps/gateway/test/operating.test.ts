import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ObservedRequest } from "../src/http/observe-requests.js";
import { createLog } from "../src/log/create-log.js";
import { databases } from "./databases.js";
import { expectError } from "./expect-error.js";
import { germanNumbers } from "./recipients.js";
import { startTestGateway } from "./test-gateway.js";
import type { TestGateway } from "./test-gateway.js";

const operatorToken = "operator-of-the-test";
const operator = { authorization: `Bearer ${operatorToken}` };
const [, postgres] = databases;

describe("a running gateway", () => {
  let api: TestGateway;
  beforeAll(async () => {
    api = await startTestGateway(databases[0]!, { operatorToken });
  });
  afterAll(() => api[Symbol.asyncDispose]());

  test("says that it is healthy and ready", async () => {
    expect([(await api.get("/healthz")).body, (await api.get("/readyz")).body]).toEqual([
      { healthy: true },
      { ready: true },
    ]);
  });

  test.each(["/healthz", "/errors", "/docs", "/api/v1/user/balance", "/api/v1/sms/nothing", "/nowhere"])(
    "sets the security headers on %s",
    async (path) => {
      const { headers } = await api.get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      // Swagger UI writes markup; nothing else here may.
      expect(policy.includes("require-trusted-types-for 'script'")).toBe(path !== "/docs");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  test("keeps its metrics to whoever has the operator's token", async () => {
    expectError(await api.get("/metrics"), "UNAUTHORIZED");
    expectError(await api.get("/metrics", { authorization: "Bearer wrong" }), "UNAUTHORIZED");
    expect((await api.get("/metrics", operator)).headers.get("content-type")).toMatch(/^text\/plain/);
  });

  test("counts requests by route and status, and error answers by code, without a value of a request", async () => {
    const account = await api.addAccount();
    await api.send(account, germanNumbers(1));
    await api.send(account, []);
    await api.get("/api/v1/sms/status/api_7_7_abc", { "x-api-key": account.apiKey });
    await api.get("/api/v1/nothing/+4915123456789");
    const { text } = await api.get("/metrics", operator);
    const lines = text.split("\n");
    const valueOf = (start: string) =>
      Number(
        lines
          .find((line) => line.startsWith(start))
          ?.split(" ")
          .at(-1),
      );
    expect(
      valueOf('gateway_error_answers_total{code="INVALID_TO",route="/api/v1/sms/send",status="400"}'),
    ).toBe(1);
    expect(
      valueOf(
        'gateway_error_answers_total{code="NOT_FOUND",route="/api/v1/sms/status/:message_id",status="404"}',
      ),
    ).toBe(1);
    const sends = 'gateway_http_request_duration_seconds_count{method="POST",route="/api/v1/sms/send"';
    expect([valueOf(`${sends},status="200"}`), valueOf(`${sends},status="400"}`)]).toEqual([1, 1]);
    expect(valueOf("process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(text).not.toMatch(/4915123|api_7_7|sk_prod/);
  });
});

test("a client that leaves in the middle of its body is no error of the server", async () => {
  const requests: ObservedRequest[] = [];
  const onRequest = (request: ObservedRequest) => void requests.push(request);
  await using api = await startTestGateway(databases[0]!, { operatorToken, onRequest });
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  const type = "Content-Type: application/json";
  socket.write(
    `POST /api/v1/auth/login HTTP/1.1\r\nHost: gateway\r\n${type}\r\nContent-Length: 99\r\n\r\n{"user`,
  );
  // Until its route waits for the rest.
  await sleep(300);
  socket.destroy();
  const login = { route: "/api/v1/auth/login", status: 499, isApiError: false };
  await vi.waitFor(() => expect(requests).toContainEqual(expect.objectContaining(login)), 10_000);
  const { text } = await api.get("/metrics", operator);
  expect(text).toContain('_count{method="POST",route="/api/v1/auth/login",status="499"} 1');
  expect(text).not.toMatch(/status="5\d\d"/);
});

test("without an operator's token there are no metrics", async () => {
  await using api = await startTestGateway(databases[0]!);
  expectError(await api.get("/metrics"), "NOT_FOUND");
});

test("a gateway whose database is gone is healthy but not ready, and ready again when it is back", async () => {
  const location = await postgres!.create();
  if (location.kind !== "postgres") throw new Error("expected Postgres");
  await using api = await startTestGateway({ ...postgres!, create: () => Promise.resolve(location) });
  const name = sql.identifier(new URL(location.url).pathname.slice(1));
  const admin = await startTestGateway(postgres!);
  const db = admin.gateway.storage.database;
  await db.execute(sql`alter database ${name} allow_connections false`);
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${new URL(location.url).pathname.slice(1)}`,
  );
  expect(await api.get("/readyz")).toMatchObject({
    status: 503,
    body: { ready: false, reason: "database-unavailable" },
  });
  expect((await api.get("/healthz")).status).toBe(200);

  await db.execute(sql`alter database ${name} allow_connections true`);
  expect((await api.get("/readyz")).status).toBe(200);
  await admin[Symbol.asyncDispose]();
});

test("a gateway that stops says so to the load balancer while it still answers", async () => {
  await using api = await startTestGateway(databases[0]!);
  api.gateway.beginStop();
  expect(await api.get("/readyz")).toMatchObject({ status: 503, body: { ready: false, reason: "stopping" } });
  expect((await api.send(await api.addAccount(), germanNumbers(1))).status).toBe(200);
});

test("every answer carries a request id that finds its one line in the log", async () => {
  const lines: { readonly request_id?: string }[] = [];
  const log = createLog("info", (line) => lines.push(JSON.parse(line) as (typeof lines)[number]));
  await using api = await startTestGateway(postgres!, {
    log: log.error,
    onRequest: log.request,
    limits: { address: { requests: 4, perSeconds: 600 } },
  });
  const key = { "x-api-key": (await api.addAccount()).apiKey };
  const balance = "/api/v1/user/balance";
  const answers = [
    await api.get("/healthz"),
    await api.get("/nowhere"),
    await api.get(balance, key),
    await api.get(balance),
    await api.get("/api/v1/sms/status/api_1_1_1", key),
    await api.post("/api/v1/sms/send", "{", key),
    await api.get(balance, key),
    await api.get(balance),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 401, 404, 400, 429, 429]);
  const ids = answers.map(({ headers }) => headers.get("x-request-id"));
  await vi.waitFor(() => expect(lines.map(({ request_id }) => request_id).sort()).toEqual(ids.sort()));
});
