import { bigint, boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.js";
import { workspaces } from "./workspaces.js";

/** The answers of sends that carried an Idempotency-Key, each written in the transaction of its messages. */
export const idempotencyRecords = pgTable(
  "idempotency_records",
  {
    workspaceId: bigint("workspace_id", { mode: "number" })
      .notNull()
      .references(() => workspaces.id),
    /** A test key's records are not those of a real one. */
    sandbox: boolean("sandbox").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of the request, hex: tells a repetition from another request under the same key. */
    fingerprint: text("fingerprint").notNull(),
    /** The success body as it went out, JSON. */
    answer: text("answer").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.sandbox, table.key] })],
);
