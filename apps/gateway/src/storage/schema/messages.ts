import { deliveryStatuses } from "@error-model/contract";
import { isNotNull } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts.js";
import { instant, micros } from "./columns.js";

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
