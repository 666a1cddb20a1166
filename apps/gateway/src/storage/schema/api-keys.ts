import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { permissions } from "../../accounts/permissions.js";
import { accounts } from "./accounts.js";
import { instant } from "./columns.js";

export const apiKeys = pgTable(
  "api_keys",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** The first characters of the key: enough to find the row and to name the key to people, useless as a credential. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the whole key, hex. A key is random, so that it needs no slow hash. */
    hash: text("hash").notNull(),
    active: boolean("active").notNull().default(true),
    expiresAt: instant("expires_at"),
    permissions: text("permissions", { enum: permissions }).array().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("api_keys_prefix").on(table.prefix), uniqueIndex("api_keys_hash").on(table.hash)],
);
