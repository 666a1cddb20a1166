import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { fromPglite } from "pg-boss";
import { lockDataFolder } from "./data-folder-lock.js";
import type { Row, Statement } from "./exchange.js";
import { migrationsFolder } from "./migrations-folder.js";
import * as schema from "./schema.js";
import type { OpenDatabase, TransactionFailure } from "./storage.js";

/** Whether a data folder has an embedded database in it. */
export function holdsDatabase(dataDir: string): boolean {
  // The file that Postgres itself knows its data by.
  return existsSync(join(dataDir, "pglite", "PG_VERSION"));
}

/**
 * Opens the embedded database in `dataDir` (made if need be), or in memory without one, and brings its schema up to date.
 *
 * @throws DataFolderInUseError while another process has the folder open: two of them would corrupt it.
 */
export async function openPglite(dataDir?: string): Promise<OpenDatabase> {
  if (dataDir !== undefined) await mkdir(dataDir, { recursive: true });
  const unlock = dataDir === undefined ? undefined : await lockDataFolder(dataDir);
  try {
    const client =
      dataDir === undefined ? await PGlite.create() : await PGlite.create(join(dataDir, "pglite"));
    const database = drizzle(client, { schema });
    await migrate(database, { migrationsFolder });
    return {
      database,
      transaction: (work) =>
        settled((workDone) =>
          database.transaction(async (tx) => {
            const result = await work(tx);
            // COMMIT of a transaction in which a statement failed silently rolls back; any statement tells.
            await tx.execute(sql`select 1`);
            workDone();
            return result;
          }),
        ),
      exchange: (asked, decide) =>
        settled((workDone) =>
          client.transaction(async (tx) => {
            const run = async ({ text, values }: Statement) => (await tx.query<Row>(text, [...values])).rows;
            const answers: Row[][] = [];
            for (const statement of asked) answers.push(await run(statement));
            const { value, writes } = await decide(answers);
            for (const statement of writes) await run(statement);
            workDone();
            return value;
          }),
        ),
      queueConnection: { backend: "pglite", db: fromPglite(client) },
      close: async () => {
        await client.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/** Runs a transaction that says when only its COMMIT is left. */
async function settled<T>(
  transaction: (workDone: () => void) => Promise<T>,
): Promise<Result<T, TransactionFailure>> {
  const progress: { onlyCommitLeft: boolean } = { onlyCommitLeft: false };
  const workDone = () => {
    progress.onlyCommitLeft = true;
  };
  try {
    return ok(await transaction(workDone));
  } catch (cause) {
    return err({ kind: progress.onlyCommitLeft ? "outcome-unknown" : "rolled-back", cause });
  }
}
