import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, micros } from "./columns.js";

export const accounts = pgTable("accounts", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  name: text("name").notNull(),
  active: boolean("active").notNull().default(true),
  /** ISO 4217. */
  currency: text("currency").notNull(),
  /** Always the sum of the account's ledger rows: both are written in one transaction. */
  balance: micros("balance_micros").notNull(),
  balanceUpdatedAt: instant("balance_updated_at").notNull(),
});
