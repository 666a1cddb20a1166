import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.js";
import { instant } from "./columns.js";

/** The answers of sends that carried an Idempotency-Key, each written in the transaction of its messages. */
export const idempotencyRecords = pgTable(
  "idempotency_records",
  {
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    key: text("key").notNull(),
    /** SHA-256 of the request, hex: tells a repetition from another request under the same key. */
    fingerprint: text("fingerprint").notNull(),
    /** The success body as it went out, JSON. */
    answer: text("answer").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);
