import type {
  ListWebhookLogsResponse,
  listWebhookLogsQuerySchema,
  TestWebhookResponse,
  WebhookType,
} from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, desc, eq } from "drizzle-orm";
import type * as z from "zod/mini";
import { webhookLogs } from "../storage/schema.js";
import type { Database, Vault } from "../storage/storage.js";
import { testValues } from "./event.js";
import { readChannel } from "./read-channel.js";
import { sendEvent } from "./send-event.js";
import type { WebhookLogEntry } from "./send-event.js";
import type { WebhookClient } from "./webhook-client.js";

/** The workspace has no address for this type of events. */
export interface NoWebhook {
  readonly kind: "no-webhook";
  readonly type: WebhookType;
}

/** Reads a page of the requests that were made to a workspace's webhooks, newest first. */
export async function listWebhookLogs(
  database: Database,
  workspaceId: number,
  { page, limit, type }: z.output<typeof listWebhookLogsQuerySchema>,
): Promise<ListWebhookLogsResponse> {
  const where = and(
    eq(webhookLogs.workspaceId, workspaceId),
    type === undefined ? undefined : eq(webhookLogs.type, type),
  );
  const total = await database.$count(webhookLogs, where);
  const rows = await database
    .select()
    .from(webhookLogs)
    .where(where)
    .orderBy(desc(webhookLogs.id))
    .limit(limit)
    .offset((page - 1) * limit);
  return {
    logs: rows.map((row) => ({
      id: String(row.id),
      message_id: row.messageId,
      attempt: row.attempt,
      ...attemptMembers(row),
      created_at: row.createdAt.toISOString(),
    })),
    total,
    page,
    limit,
    total_pages: Math.ceil(total / limit),
  };
}

/** Sends a made-up event to a workspace's webhook, once, and logs it. */
export async function testWebhook(
  vault: Vault,
  client: WebhookClient,
  { workspaceId, type, now }: { workspaceId: number; type: WebhookType; now: () => Date },
): Promise<Result<TestWebhookResponse, NoWebhook>> {
  const channel = await readChannel(vault, workspaceId, type);
  if (channel === undefined) return err({ kind: "no-webhook", type });
  const values = testValues(workspaceId, now());
  const entry = await sendEvent(
    client,
    { workspaceId, type, channel, values, messageId: null, attempt: 1 },
    now,
  );
  await vault.database.insert(webhookLogs).values(entry);
  return ok({ status: true, ...attemptMembers(entry) });
}

function attemptMembers(entry: WebhookLogEntry) {
  return {
    type: entry.type,
    url: entry.url,
    delivered: entry.delivered,
    http_status: entry.httpStatus,
    error: entry.error,
    duration_ms: entry.durationMs,
  };
}
