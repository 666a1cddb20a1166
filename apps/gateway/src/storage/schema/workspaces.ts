import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.js";
import { instant } from "./columns.js";

export const workspaces = pgTable(
  "workspaces",
  {
    // Wider than an account's, because X-Workspace-ID may hold 18 digits, and those have to be looked up, not refused.
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    name: text("name").notNull(),
    isMain: boolean("is_main").notNull().default(false),
    /** CSS colour, for whoever shows it. */
    color: text("color"),
    createdAt: instant("created_at").notNull(),
    /** Kept after its end: keys and messages still name it. */
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    index("workspaces_account").on(table.accountId),
    uniqueIndex("workspaces_main")
      .on(table.accountId)
      .where(sql`${table.isMain}`),
  ],
);
