import { bigint, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { permissions } from "../../accounts/permissions.js";
import { accounts } from "./accounts.js";
import { instant } from "./columns.js";
import { workspaces } from "./workspaces.js";

export const apiKeys = pgTable(
  "api_keys",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** The one workspace that the key works in, whatever X-Workspace-ID says. */
    workspaceId: bigint("workspace_id", { mode: "number" })
      .notNull()
      .references(() => workspaces.id),
    /** What people call it. */
    name: text("name").notNull(),
    /** The first characters of the key: enough to find the row and to name the key to people, useless as a credential. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the whole key, hex. A key is random, so that it needs no slow hash. */
    hash: text("hash").notNull(),
    /** Sealed. Not null: requests have to be signed with it. It cannot be a hash, since signatures are computed with it. */
    signingSecret: text("signing_secret"),
    active: boolean("active").notNull().default(true),
    expiresAt: instant("expires_at"),
    permissions: text("permissions", { enum: permissions }).array().notNull(),
    /** Addresses and CIDR ranges that the key may be used from; none is: from anywhere. */
    allowedAddresses: text("allowed_addresses").array().notNull().default([]),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("api_keys_prefix").on(table.prefix), uniqueIndex("api_keys_hash").on(table.hash)],
);

/** Signatures that were accepted, and are not accepted again. */
export const usedSignatures = pgTable(
  "used_signatures",
  {
    apiKeyId: integer("api_key_id")
      .notNull()
      .references(() => apiKeys.id, { onDelete: "cascade" }),
    /** As it was computed here, hex: the sender's own spelling may vary. The timestamp is a part of what is signed. */
    signature: text("signature").notNull(),
    /** From then on the timestamp is too old anyway. */
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.apiKeyId, table.signature] }),
    index("used_signatures_expiry").on(table.expiresAt),
  ],
);
