import { is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema.js";
import type { Database } from "./storage.js";

/**
 * Reads no rows from every table. Migrations alone do not tell: where another program that uses Drizzle has noted
 * later ones of its own, the gateway's count as done.
 *
 * @throws what the database says about a table or column that is not there.
 */
export async function checkSchema(database: Database): Promise<void> {
  for (const table of Object.values(schema))
    if (is(table, PgTable)) await database.select().from(table).limit(0);
}
