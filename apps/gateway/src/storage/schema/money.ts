import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.js";
import { instant, micros } from "./columns.js";

export const ledger = pgTable(
  "ledger",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** Usage is negative. */
    amount: micros("amount_micros").notNull(),
    type: text("type", { enum: ["deposit", "usage", "adjustment"] }).notNull(),
    description: text("description").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("ledger_account").on(table.accountId, table.id)],
);
