import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { permissions } from "../../accounts/permissions.js";
import { accounts } from "./accounts.js";
import { instant } from "./columns.js";

/** People who log in. */
export const users = pgTable(
  "users",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** As `normalizeUsername` writes it. */
    username: text("username").notNull(),
    passwordHash: text("password_hash").notNull(),
    active: boolean("active").notNull().default(true),
    permissions: text("permissions", { enum: permissions }).array().notNull(),
    /** Base32, sealed. Null: the password is enough. */
    totpSecret: text("totp_secret"),
    /** The time step of the last code that was accepted: it and earlier ones are not accepted again. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [uniqueIndex("users_username").on(table.username), index("users_account").on(table.accountId)],
);

/** One row per token that was given out: a token without its row, or with an ended one, is good for nothing. */
export const sessions = pgTable(
  "sessions",
  {
    /** The token's `jti`. */
    id: uuid("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** `second-factor` only buys an `access` one, together with a code. */
    kind: text("kind", { enum: ["access", "second-factor"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [index("sessions_user").on(table.userId), index("sessions_expiry").on(table.expiresAt)],
);

/** What tokens are signed with where no secret is configured, and what a wrong key for secrets is told by. */
export const signingSecrets = pgTable("signing_secrets", {
  name: text("name").primaryKey(),
  /** Base64url, sealed. */
  secret: text("secret").notNull(),
  createdAt: instant("created_at").notNull(),
});
