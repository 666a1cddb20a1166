import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { inject } from "vitest";
import type { StorageLocation } from "../src/index.js";
import { secretsKey } from "./postgres-environment.js";

/** A kind of database that the suite runs on. */
export interface TestDatabase {
  readonly name: string;
  /** Makes a new database, in which there are tables and nothing else. */
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

function createPostgresDatabase(): Promise<StorageLocation> {
  return createDatabase(inject("postgresTemplate"));
}

/** Makes a Postgres database without any tables. */
export function createEmptyDatabase(): Promise<StorageLocation> {
  return createDatabase("template1");
}

async function createDatabase(template: string): Promise<StorageLocation> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return { kind: "postgres", url: `${server}/${name}`, secretsKey };
}
