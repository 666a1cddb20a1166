import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { DatabaseError, Pool } from "pg";
import type { PoolClient } from "pg";
import { OperatorError } from "../operator-error.js";
import { checkSchema } from "./check-schema.js";
import { exchange } from "./exchange-postgres.js";
import { migrationsFolder } from "./migrations-folder.js";
import { rollback } from "./roll-back.js";
import * as schema from "./schema.js";
import type { Database, OpenDatabase, TransactionFailure } from "./storage.js";

/** Any number that no other program uses for an advisory lock in this database. */
const MIGRATION_LOCK = 7_320_175;

const CONNECT_MS = 10_000;
const STATEMENT_MS = 20_000;
/** Beside those of the requests, so that neither has to wait for the other. */
const QUEUE_CONNECTIONS = 4;

/** Says what to do about a DATABASE_URL behind which no database answers. Its value, which may hold a password, is not shown. */
class DatabaseUnreachableError extends OperatorError {
  override readonly name = "DatabaseUnreachableError";

  constructor(cause: unknown) {
    super(
      `No connection to the database that DATABASE_URL names${codeOf(cause)}. It has to look like ` +
        `postgres://user:password@host:5432/database; check each part, and that the server runs and lets that user in.`,
    );
  }
}

/** Says what to do about a database that does not take the gateway's tables. */
class DatabaseUnfitError extends OperatorError {
  override readonly name = "DatabaseUnfitError";

  constructor(cause: unknown) {
    super(
      `The database that DATABASE_URL names does not take the gateway's tables${codeOf(cause)}. Name an empty database ` +
        `whose user may create tables, or one that only this gateway has used.`,
    );
  }
}

/**
 * Opens the Postgres database behind a connection address, and brings its schema up to date.
 *
 * @throws OperatorError when nothing answers there, and when the database holds something else.
 */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    // Statements of one transaction that do not wait for each other are sent together.
    pipeline: true,
    connectionTimeoutMillis: CONNECT_MS,
    // A server that holds its tongue, or a network that swallows its words, must not hold up a request for ever.
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 1000,
    // Whoever was cut off in the middle of a transaction lets go of the account's row after this.
    idle_in_transaction_session_timeout: STATEMENT_MS,
  });
  // A connection that breaks fails the query on it, and the pool replaces it. The error event that comes on top would
  // end the process if nobody listened.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await migrateOnce(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    database: drizzle(pool, { schema }),
    transaction: (work) => runTransaction(pool, work),
    exchange: (asked, decide) => exchange(pool, asked, decide),
    queueConnection: { connectionString: url, connectionTimeoutMillis: CONNECT_MS, max: QUEUE_CONNECTIONS },
    close: () => pool.end(),
  };
}

/** Several gateways may start at once on one database: one of them migrates, the others wait and find it done. */
async function migrateOnce(pool: Pool): Promise<void> {
  const client = await connect(pool);
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const database = drizzle(client, { schema });
    await migrate(database, { migrationsFolder });
    await checkSchema(database);
  } catch (cause) {
    throw new DatabaseUnfitError(cause);
  } finally {
    // Ends the session, and with it the lock, whatever state the connection is in.
    client.release(true);
  }
}

/** An address that cannot be parsed makes the pool throw instead of reject. */
async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new DatabaseUnreachableError(cause);
  }
}

/**
 * SQLSTATE or the system's code, such as ECONNREFUSED, in parentheses. Messages and causes of the driver are left out:
 * they quote parts of the address.
 */
function codeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return "";
  if ("code" in failure && typeof failure.code === "string") return ` (${failure.code})`;
  return codeOf(failure.cause);
}

/** Drizzle's own `transaction` reports a failed COMMIT like a failed statement, and loses the client when BEGIN fails. */
async function runTransaction<T>(
  pool: Pool,
  work: (tx: Database) => Promise<T>,
): Promise<Result<T, TransactionFailure>> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (cause) {
    return err({ kind: "rolled-back", cause });
  }
  let value: T;
  try {
    await client.query("begin");
    value = await work(databaseOf(client));
  } catch (cause) {
    // Without a COMMIT the server keeps nothing, even when it never hears of the ROLLBACK.
    client.release(await rollback(client));
    return err({ kind: "rolled-back", cause });
  }
  return commit(client, value);
}

const databases = new WeakMap<PoolClient, Database>();

/** Drizzle's view of a connection, whose making goes through the whole schema. */
function databaseOf(client: PoolClient): Database {
  const known = databases.get(client);
  if (known !== undefined) return known;
  const database = drizzle(client, { schema });
  databases.set(client, database);
  return database;
}

async function commit<T>(client: PoolClient, value: T): Promise<Result<T, TransactionFailure>> {
  try {
    const { command } = await client.query("commit");
    client.release();
    // COMMIT of a transaction in which a statement failed is answered with ROLLBACK, and is no error.
    return command === "COMMIT"
      ? ok(value)
      : err({ kind: "rolled-back", cause: new Error(`COMMIT was answered with ${command}.`) });
  } catch (cause) {
    client.release(true);
    // An ERROR is the server's own word that it refused. FATAL or a cut connection may come after the commit.
    const refused = cause instanceof DatabaseError && cause.severity === "ERROR";
    return err({ kind: refused ? "rolled-back" : "outcome-unknown", cause });
  }
}
