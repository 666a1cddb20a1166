import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { openQueue } from "../src/queue/queue.js";
import { openStorage } from "../src/storage/open-storage.js";
import type { StorageLocation } from "../src/storage/storage-location.js";
import { createEmptyDatabase, databases } from "./databases.js";
import { runGateway, startGatewayProcess } from "./gateway-process.js";
import { postgresEnvironment } from "./postgres-environment.js";

const [pglite, postgres] = databases;

/** Starting a process with the embedded database takes seconds, so that most of this runs on Postgres. */
async function onPostgres(place?: StorageLocation) {
  const location = place ?? (await postgres!.create());
  const env = postgresEnvironment(location.kind === "postgres" ? location.url : "");
  const run = (line: string) => runGateway(line.split(" "), env);
  const good = async (line: string) => {
    const { exitCode, stdout, stderr } = await run(line);
    expect({ line, exitCode, stderr }).toEqual({ line, exitCode: 0, stderr: "" });
    return stdout;
  };
  return { location, env, run, good };
}

test("makes an account, puts money into it, and finds nothing wrong", async () => {
  const { good } = await onPostgres();
  expect(await good("migrate")).toBe("The schema is up to date.\n");
  const created = await good("account create --name Acme --balance 2.5");
  const account = /Account (\d+): "Acme", balance 2.5 EUR/.exec(created)?.[1] ?? "";
  expect(created).toMatch(/API key: sk_prod_\S{32}/);
  expect(await good(`account top-up --account ${account} --amount 1.25`)).toContain("balance 3.75 EUR");
  const findings = (await good("doctor")).trim().split("\n");
  expect(findings.every((line) => line.startsWith("ok"))).toBe(true);
});

test("makes keys that the server then takes", async () => {
  const { env, good } = await onPostgres();
  const created = await good("account create --name Acme --balance 3.75");
  const account = /Account (\d+):/.exec(created)?.[1] ?? "";
  const made = await good(`key create --account ${account} --permissions balance.read --environment test`);
  const apiKey = /API key: (sk_test_\S+)/.exec(made)?.[1] ?? "";
  const signed = await good(`key create --account ${account} --permissions * --signed`);
  expect(signed).toMatch(/Signing secret: \S{40}/);

  await using server = startGatewayProcess(["serve", "--port", "0"], env);
  const balance = await fetch(`${await server.url}/api/v1/user/balance`, {
    headers: { "x-api-key": apiKey },
  });
  expect(await balance.json()).toMatchObject({ balance: 3.75 });
});

test("makes an account in a new folder, and finds it there", async () => {
  const place = await pglite!.create();
  const data = place.kind === "folder" ? ["--data", place.path] : [];
  const created = await runGateway(["account", "create", "--name", "Acme", ...data]);
  expect(created.stdout).toContain('"Acme", balance 0 EUR');
  expect((await runGateway(["doctor", ...data])).stdout).toContain("1 accounts have 1 keys");
});

test("finds money that was booked past the ledger, and says what to do", async () => {
  const { location, run } = await onPostgres();
  await run("account create --name Acme");
  const storage = await openStorage(location);
  await storage.database.execute(sql`update accounts set balance_micros = -5`);
  await storage.close();
  const { exitCode, stdout } = await run("doctor");
  expect(exitCode).toBe(1);
  expect(stdout.split("\n").filter((line) => line.startsWith("WRONG"))).toEqual([
    expect.stringContaining("not the sums of their ledger rows"),
    expect.stringContaining("below zero"),
  ]);
});

test("finds jobs that nobody takes, and such that were given up, and says what to do", async () => {
  const { location, run } = await onPostgres(await createEmptyDatabase());
  await run("account create --name Acme");
  expect((await run("doctor")).stdout).toContain("There is no queue yet");
  const storage = await openStorage(location);
  const queue = await openQueue(storage.queueConnection, () => undefined);
  await queue.stop();
  expect((await run("doctor")).stdout).toContain("No job of the queue is late");

  const add = (state: string) =>
    storage.database.execute(sql`
      insert into pgboss.job_common (name, data, state, start_after, keep_until, expire_seconds, deletion_seconds, policy)
      values ('carrier-submit', '{"messages":[]}', ${state}, now() - interval '10 minutes', now() + interval '1 day', 60, 600,
        'standard')`);
  await add("failed");
  expect(await run("doctor")).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining("were given up") as string,
  });
  await add("created");
  expect(await run("doctor")).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining("1 jobs of the queue have been waiting") as string,
  });
  await storage.close();
});

test.each(["account top-up --account 7 --amount 1", "key create --account 7 --permissions *"])(
  "refuses %j with a sentence where there is no such account",
  async (line) => {
    const { run } = await onPostgres();
    const { exitCode, stdout, stderr } = await run(line);
    expect([exitCode, stdout, stderr]).toEqual([1, "", "There is no account 7.\n"]);
  },
);

test("says all that is wrong with flags and environment at once, and ends with 2", async () => {
  const { exitCode, stderr } = await runGateway(["serve", "--port", "x"], {
    GATEWAY_LOG_LEVEL: "loud",
    GATEWAY_TOKEN_SECRET: "too-short",
  });
  expect(exitCode).toBe(2);
  for (const name of ["--port", "GATEWAY_LOG_LEVEL", "GATEWAY_TOKEN_SECRET"]) expect(stderr).toContain(name);
  expect(stderr).not.toContain("too-short");
});

test("serves a console from the folder that was named, and refuses one that has no page in it", async () => {
  const folder = await mkdtemp(join(inject("scratchDir"), "built-console-"));
  const missing = await runGateway(["serve", "--port", "0", "--console", folder]);
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toContain(`no index.html in "${folder}"`);

  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<title>Console</title>");
  const place = await pglite!.create();
  const data = place.kind === "folder" ? place.path : "";
  await using server = startGatewayProcess(["serve", "--port", "0", "--console", folder, "--data", data]);
  const page = await fetch(`${await server.url}/messages`, { headers: { accept: "text/html" } });
  expect(await page.text()).toContain("<title>Console</title>");
});
