import { deliveryStatuses } from "@error-model/contract";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
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
import { workspaces } from "./workspaces.js";

export const messages = pgTable(
  "messages",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The id on the wire, `api_…`. */
    messageId: text("message_id").notNull(),
    accountId: integer("account_id")
      .notNull()
      .references(() => accounts.id),
    workspaceId: bigint("workspace_id", { mode: "number" })
      .notNull()
      .references(() => workspaces.id),
    /** Whether a test key made it: it is not sent, costs nothing, and only test keys see it. */
    sandbox: boolean("sandbox").notNull().default(false),
    /** E.164. */
    recipient: text("recipient").notNull(),
    country: text("country").notNull(),
    senderId: text("sender_id").notNull(),
    body: text("body").notNull(),
    segments: smallint("segments").notNull(),
    /** What was charged; in the sandbox, what would have been. */
    cost: micros("cost_micros").notNull(),
    status: text("status", { enum: deliveryStatuses }).notNull(),
    /** The carrier's own word for the status. */
    statusCode: text("status_code"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    deliveredAt: instant("delivered_at"),
  },
  (table) => [
    uniqueIndex("messages_message_id").on(table.messageId),
    // None of the indexes has a column that changes with the status, so that a change of status writes no index.
    index("messages_scope").on(table.workspaceId, table.sandbox, table.createdAt, table.id),
    index("messages_sandbox")
      .on(table.createdAt)
      .where(sql`${table.sandbox}`),
    // What is stuck is looked for by age: a few blocks per million rows tell where.
    index("messages_age").using("brin", table.createdAt),
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
