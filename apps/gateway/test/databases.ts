import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import type { StorageLocation } from "../src/index.js";

/** A kind of database that the suite runs on. */
export interface TestDatabase {
  readonly name: string;
  /** Makes a new, empty database. */
  readonly create: () => Promise<StorageLocation>;
}

/** Every kind of database that the gateway runs on: the same tests pass on all of them. */
export const databases: readonly TestDatabase[] = [
  { name: "PGlite", create: createPgliteFolder },
  { name: "Postgres", create: createPostgresDatabase },
];

async function createPgliteFolder(): Promise<StorageLocation> {
  const path = join(inject("scratchDir"), randomUUID());
  await cp(inject("pgliteTemplate"), path, { recursive: true });
  return { kind: "folder", path };
}

async function createPostgresDatabase(): Promise<StorageLocation> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { kind: "postgres", url: `${server}/${name}` };
}
