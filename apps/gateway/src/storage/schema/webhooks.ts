import { webhookFields, webhookTypes } from "@error-model/contract";
import { bigint, boolean, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.js";
import { workspaces } from "./workspaces.js";

const workspaceId = () =>
  bigint("workspace_id", { mode: "number" })
    .notNull()
    .references(() => workspaces.id);

/** What holds for all webhooks of a workspace. Without a row: no secret, every click. */
export const webhookSettings = pgTable("webhook_settings", {
  workspaceId: workspaceId().primaryKey(),
  /** Signs every event. Sealed: it cannot be a hash, since signatures are computed with it. */
  signingSecret: text("signing_secret"),
  uniqueClicksOnly: boolean("unique_clicks_only").notNull().default(false),
});

/** Where a workspace's events of one type go. Without a row: nowhere. */
export const webhookChannels = pgTable(
  "webhook_channels",
  {
    workspaceId: workspaceId(),
    type: text("type", { enum: webhookTypes }).notNull(),
    /** As it was given, placeholders included; null: disabled. */
    url: text("url"),
    /** The members of the body; null: those that the type has by default. */
    fields: text("fields", { enum: webhookFields }).array(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.type] })],
);

/** Every request that was made to a webhook. */
export const webhookLogs = pgTable(
  "webhook_logs",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    type: text("type", { enum: webhookTypes }).notNull(),
    /** The wire id of the message; null: a test. */
    messageId: text("message_id"),
    /** With its placeholders: what they stand for may be a phone number. */
    url: text("url").notNull(),
    attempt: smallint("attempt").notNull(),
    delivered: boolean("delivered").notNull(),
    httpStatus: smallint("http_status"),
    error: text("error"),
    durationMs: integer("duration_ms").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("webhook_logs_workspace").on(table.workspaceId, table.id),
    index("webhook_logs_created").on(table.createdAt),
  ],
);
