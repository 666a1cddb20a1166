import { deliveryStatuses } from "@error-model/contract";
import { isNotNull } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { permissions } from "../accounts/permissions.js";

const instant = (name: string) => timestamp(name, { withTimezone: true });
/** Money in millionths of the account's currency: integers add up exactly, in SQL as in the program. */
const micros = (name: string) => bigint(name, { mode: "bigint" });

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

export const blockedCountries = pgTable(
  "blocked_countries",
  {
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** ISO 3166-1 alpha-2. */
    country: text("country").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.country] })],
);

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

export const messages = pgTable(
  "messages",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The id on the wire, `api_…`. */
    messageId: text("message_id").notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    /** E.164. */
    recipient: text("recipient").notNull(),
    country: text("country").notNull(),
    senderId: text("sender_id").notNull(),
    body: text("body").notNull(),
    segments: smallint("segments").notNull(),
    cost: micros("cost_micros").notNull(),
    status: text("status", { enum: deliveryStatuses }).notNull(),
    createdAt: instant("created_at").notNull(),
    deliveredAt: instant("delivered_at"),
    /** When the carrier moves the message on; null once its status is final. */
    dueAt: instant("due_at"),
  },
  (table) => [
    uniqueIndex("messages_message_id").on(table.messageId),
    index("messages_account").on(table.accountId, table.id),
    // Holds only what is under way, so that the carrier's poll costs the same with a million stored messages.
    index("messages_due").on(table.dueAt).where(isNotNull(table.dueAt)),
  ],
);

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

/** Requests served and faults injected, by name, for the audit. */
export const counters = pgTable("counters", {
  name: text("name").primaryKey(),
  value: bigint("value", { mode: "number" }).notNull().default(0),
});
