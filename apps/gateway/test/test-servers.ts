import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { Client } from "pg";
import { openQueue } from "../src/queue/queue.js";
import { openStorage } from "../src/storage/open-storage.js";
import type { StorageLocation } from "../src/storage/storage-location.js";
import { secretsKey } from "./postgres-environment.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Postgres server of this test run, without a database name. */
    postgresUrl: string;
    /** A folder for the files of this test run. */
    scratchDir: string;
    /** An empty embedded database with the current schema: copying it is much faster than making one. */
    pgliteTemplate: string;
    /** Name of the same on the Postgres server. */
    postgresTemplate: string;
  }
}

/** Prepares what all test files share: one real Postgres, and an embedded database to copy. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const scratchDir = await mkdtemp(join(tmpdir(), "gateway-test-"));
  const pgliteTemplate = join(scratchDir, "template");
  const postgresTemplate = "template_gateway";
  const [postgres] = await Promise.all([startPostgres(), prepare({ kind: "folder", path: pgliteTemplate })]);
  await createDatabase(postgres.url, postgresTemplate);
  await prepare({ kind: "postgres", url: `${postgres.url}/${postgresTemplate}`, secretsKey });
  project.provide("scratchDir", scratchDir);
  project.provide("pgliteTemplate", pgliteTemplate);
  project.provide("postgresTemplate", postgresTemplate);
  project.provide("postgresUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(scratchDir, { recursive: true, force: true });
  };
}

/** Makes the tables, the queue's included. */
async function prepare(location: StorageLocation): Promise<void> {
  const storage = await openStorage(location);
  const queue = await openQueue(storage.queueConnection, (error) => {
    throw error;
  });
  await queue.stop();
  await storage.close();
}

async function createDatabase(server: string, name: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}

async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL("./postgres-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
  });
  const closed = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (line: string) => resolve(line.trim()));
    closed.then(() => reject(new Error(`Postgres did not start:\n${log}`)), reject);
  });
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await closed;
    },
  };
}
