import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, micros } from "./columns.js";

export const accounts = pgTable("accounts", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  name: text("name").notNull(),
  active: boolean("active").notNull().default(true),
  /** Addresses and CIDR ranges that requests of the account may come from; none is: from anywhere. */
  allowedAddresses: text("allowed_addresses").array().notNull().default([]),
  /** ISO 4217. */
  currency: text("currency").notNull(),
  /** Always the sum of the account's ledger rows: both are written in one transaction. */
  balance: micros("balance_micros").notNull(),
  balanceUpdatedAt: instant("balance_updated_at").notNull(),
});

/** How the carrier knows an account. Without a row, the account does not send SMS; a row may still be incomplete. */
export const carrierCredentials = pgTable("carrier_credentials", {
  accountId: integer("account_id")
    .primaryKey()
    .references(() => accounts.id),
  systemId: text("system_id"),
  /** Sealed. */
  password: text("password"),
});
