import { sql } from "drizzle-orm";
import type { Database } from "../../src/storage/storage.js";

/** Rows of each table by its name, and `ledger:sum` and `accounts:balance` in millionths of a euro. */
export type DatabaseCounts = Readonly<Record<string, number>>;

/** Counts of requests: they say how many there were, whatever those did. */
const UNRELATED = new Set(["counters", "rate_limits"]);

/** Counts what stands in the database, whichever tables there are. */
export async function countDatabase(database: Database): Promise<DatabaseCounts> {
  const tables = await rowsOf(
    database,
    sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const table = String(name);
    if (!UNRELATED.has(table))
      counts[table] = await numberOf(database, sql`select count(*) as n from ${sql.identifier(table)}`);
  }
  if ("ledger" in counts)
    counts["ledger:sum"] = await numberOf(database, sql`select sum(amount_micros) as n from ledger`);
  if ("accounts" in counts)
    counts["accounts:balance"] = await numberOf(database, sql`select sum(balance_micros) as n from accounts`);
  return counts;
}

/** What differs between two counts. */
export function changesBetween(before: DatabaseCounts, after: DatabaseCounts): DatabaseCounts {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  );
}

async function numberOf(database: Database, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await rowsOf(database, query);
  return Number(row?.["n"] ?? 0);
}

async function rowsOf(
  database: Database,
  query: ReturnType<typeof sql>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  // Boundary: both drivers give an object with `rows`; their common type in Drizzle does not say so.
  const { rows } = (await database.execute(query)) as { rows: readonly Readonly<Record<string, unknown>>[] };
  return rows;
}
