import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { createServer } from "node:net";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import { generateApiKey } from "../src/index.js";
import type { StorageLocation } from "../src/index.js";
import { openStorage } from "../src/storage/open-storage.js";
import { createEmptyDatabase, databases } from "./databases.js";
import { runGateway, startGatewayProcess } from "./gateway-process.js";
import { postgresEnvironment } from "./postgres-environment.js";
import { germanNumbers } from "./recipients.js";

const demoKey = generateApiKey("prod");
/** Euros of the accounts that `--demo` makes beside the demo account, for the codes that the console provokes. */
const elsewhere = 20.01;

/** What names a database on the command line and in the environment. */
async function placeOf(
  location: Promise<StorageLocation>,
): Promise<{ args: string[]; env: Record<string, string> }> {
  const place = await location;
  if (place.kind === "postgres") return { args: [], env: postgresEnvironment(place.url) };
  if (place.kind === "folder") return { args: ["--data", place.path], env: {} };
  return { args: [], env: {} };
}

describe.each(databases)("gateway as a process on $name", (database) => {
  test("serves with a demo account until SIGTERM, then leaves a database that can be audited", async () => {
    const { args, env } = await placeOf(database.create());
    const readyFile = join(inject("scratchDir"), randomUUID());
    const serve = [
      "serve",
      "--port",
      "0",
      "--demo",
      "--demo-balance",
      "2.5",
      "--ready-file",
      readyFile,
      ...args,
    ];
    await using server = startGatewayProcess(serve, { ...env, GATEWAY_DEMO_KEY: demoKey });
    const url = await server.url;
    const balance = await fetch(`${url}/api/v1/user/balance`, { headers: { "x-api-key": demoKey } });
    expect(await balance.json()).toMatchObject({ balance: 2.5, currency: "EUR" });

    const { exitCode, stdout, stderr } = await server.stop("SIGTERM");
    expect(exitCode).toBe(0);
    // The line of the one request, and nothing else.
    expect(JSON.parse(stderr)).toMatchObject({
      request_id: balance.headers.get("x-request-id"),
      "http.route": "/api/v1/user/balance",
    });
    expect(stdout + stderr).not.toContain(demoKey);
    expect(JSON.parse(await readFile(readyFile, "utf8"))).toMatchObject({ url });

    const audit = await runGateway(["audit", ...args], env);
    expect(JSON.parse(audit.stdout)).toMatchObject({
      messages: { total: 0 },
      ledger: { balance: String(2.5 + elsewhere), accounts_that_differ: 0 },
      requests: { served: 1 },
    });
  });

  test("keeps what it answered through SIGKILL: repeated under their keys, batches are there once", async () => {
    const { args, env } = await placeOf(database.create());
    const serve = ["serve", "--port", "0", "--demo", ...args];
    const numbers = germanNumbers(200);
    const sendAll = (url: string) =>
      Promise.allSettled(
        Array.from({ length: 20 }, async (_, batch) => {
          const response = await fetch(`${url}/api/v1/sms/send`, {
            method: "POST",
            headers: {
              "content-type": "application/json",
              "x-api-key": demoKey,
              "idempotency-key": `batch-${batch}`,
            },
            body: JSON.stringify({
              to: numbers.slice(batch * 10, batch * 10 + 10),
              message: "Hello",
              sender_id: "Acme",
            }),
          });
          const text = await response.text();
          if (answered.length === 5) void first.stop("SIGKILL");
          answered.push(text);
          return text;
        }),
      );
    const answered: string[] = [];
    const environment = { ...env, GATEWAY_DEMO_KEY: demoKey, GATEWAY_OPERATOR_TOKEN: "operator" };
    await using first = startGatewayProcess(serve, environment);
    const before = await sendAll(await first.url);
    await first.ended;

    await using second = startGatewayProcess(serve, environment);
    const url = await second.url;
    const after = await sendAll(url);
    for (const [batch, outcome] of before.entries())
      if (outcome.status === "fulfilled") expect(after[batch]).toEqual(outcome);
    expect(after.every((outcome) => outcome.status === "fulfilled")).toBe(true);

    const audit = await fetch(`${url}/internal/audit`, { headers: { authorization: "Bearer operator" } });
    expect(await audit.json()).toMatchObject({
      messages: { total: 200, distinct_recipients: 200, recipients_with_several: 0 },
      ledger: { sum: String(85 + elsewhere), balance: String(85 + elsewhere), accounts_that_differ: 0 },
    });
  });
});

test("makes demo users for every way in which a login ends, and shows what it made up, once", async () => {
  const { env } = await placeOf(databases[1]!.create());
  const serve = ["serve", "--port", "0", "--demo"];
  const demo = { ...env, GATEWAY_LIMIT_LOGIN: "100/1" };
  await using first = startGatewayProcess(serve, { ...demo, GATEWAY_DEMO_KEY: demoKey });
  await first.url;
  const { stdout } = await first.stop("SIGTERM");
  const password = /password (\S+)/.exec(stdout)?.[1] ?? "";
  expect(stdout).toMatch(/otpauth:\/\/totp\/\S*secret=[A-Z2-7]{32}/);

  await using second = startGatewayProcess(serve, {
    ...demo,
    GATEWAY_DEMO_KEY: demoKey,
    GATEWAY_DEMO_PASSWORD: "another password",
  });
  const api = await second.url;
  const logIn = async (username: string) => {
    const response = await fetch(`${api}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    return body["error_code"] ?? Object.keys(body)[1];
  };
  const ends = [];
  for (const name of ["demo", "demo-2fa", "demo-readonly", "demo-suspended", "demo-elsewhere"])
    ends.push(await logIn(name));
  expect(ends).toEqual(["token", "two_factor_required", "token", "USER_NOT_ACTIVE", "IP_NOT_ALLOWED"]);
  const again = await second.stop("SIGTERM");
  expect(again.stdout).toContain("logins as they were left");
  expect(again.stdout).not.toContain("another password");
});

test("says which port is in use and what to do, and ends with 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const place = await placeOf(databases[0]!.create());
  const { exitCode, stderr } = await runGateway(["serve", "--port", port, ...place.args]);
  other.close();
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`Port ${port}`);
  expect(stderr).toContain("--port");
});

test.each([
  ["garbage", "garbage"],
  ["an address of something else", "https://user:s3cret@127.0.0.1:1/db"],
  ["a server that is not there", "postgres://user:s3cret@127.0.0.1:1/db"],
  ["an address without end", "postgres://user:s3cret@[::1/db"],
])("says what is wrong with a DATABASE_URL that is %s, without its value", async (_, url) => {
  const { exitCode, stderr } = await runGateway(["serve", "--port", "0"], postgresEnvironment(url));
  expect(exitCode).toBe(1);
  expect(stderr).toContain("DATABASE_URL");
  expect(stderr).not.toMatch(/s3cret|garbage|\bat /);
});

test.each([
  ["has a table of the same name", "create table accounts (id int)"],
  [
    "was migrated by another program later",
    `create schema drizzle; create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint);
     insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`,
  ],
])("refuses a database that %s, and names DATABASE_URL", async (_, statements) => {
  const { env } = await placeOf(createEmptyDatabase());
  const client = new Client({ connectionString: env["DATABASE_URL"] });
  await client.connect();
  await client.query(statements);
  await client.end();
  const { exitCode, stderr } = await runGateway(["serve", "--port", "0"], env);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("DATABASE_URL");
  expect(stderr).toContain("an empty database");
});

test("refuses a data folder that a live process has open", async () => {
  const place = await databases[0]!.create();
  const { args } = await placeOf(Promise.resolve(place));
  const storage = await openStorage(place);
  const { exitCode, stderr } = await runGateway(["audit", ...args]);
  await storage.close();
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`is open in process ${process.pid}`);
});

test("refuses to audit a folder that is not there, and makes none", async () => {
  const path = join(inject("scratchDir"), "nowhere");
  const { exitCode, stderr } = await runGateway(["audit", "--data", path]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(path);
  expect(existsSync(path)).toBe(false);
});

test("refuses to audit a folder without a database, and makes none in it", async () => {
  const path = await mkdtemp(join(inject("scratchDir"), "empty-"));
  const { exitCode, stderr } = await runGateway(["audit", "--data", path]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(path);
  expect(stderr).toContain("--data");
  expect(await readdir(path)).toEqual([]);
});
