import type { Result } from "@error-model/core";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { QueueConnection } from "../queue/queue-connection.js";
import type { SecretBox } from "../secrets/secret-box.js";
import type { Decide, Statement } from "./exchange.js";
import type * as schema from "./schema.js";

/** What both drivers share: queries, in a transaction or outside of one. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/**
 * How a transaction ended that did not end well. `rolled-back`: nothing of it is in the database, known for certain.
 * `outcome-unknown`: COMMIT was sent and its answer never came.
 */
export type TransactionFailure =
  | { readonly kind: "rolled-back"; readonly cause: unknown }
  | { readonly kind: "outcome-unknown"; readonly cause: unknown };

/** An open database with the current schema. */
export interface OpenDatabase {
  /** Runs single statements; a failure rejects. */
  readonly database: Database;
  /** Runs `work` in one transaction, which is rolled back when `work` rejects. Never rejects itself. */
  readonly transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<Result<T, TransactionFailure>>;
  /**
   * The same for a transaction that asks once and writes once, with fewer ways to the database and back: the statements
   * of each half are sent together. Rows are as the drivers give them, which differ on 64-bit integers.
   */
  readonly exchange: <T>(
    asked: readonly Statement[],
    decide: Decide<T>,
  ) => Promise<Result<T, TransactionFailure>>;
  /** Where the queue keeps its own tables: in the same database, so that one transaction covers both. */
  readonly queueConnection: QueueConnection;
  /** Waits for what is under way and lets go of the database. */
  readonly close: () => Promise<void>;
}

/** An open database, and what its secrets are sealed with. */
export interface Storage extends OpenDatabase {
  readonly secrets: SecretBox;
}

/** As much of a {@link Storage} as single statements with secrets in them need: a transaction may take its place. */
export type Vault = Pick<Storage, "database" | "secrets">;
