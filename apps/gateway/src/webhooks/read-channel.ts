import { defaultDeliveryFields } from "@error-model/contract";
import type { WebhookField, WebhookType } from "@error-model/contract";
import { and, eq } from "drizzle-orm";
import { secretPlace } from "../secrets/secret-places.js";
import { webhookChannels, webhookSettings } from "../storage/schema.js";
import type { Vault } from "../storage/storage.js";

/** Where the events of one type go, and what they say. */
export interface Channel {
  readonly url: string;
  readonly fields: readonly WebhookField[];
  readonly signingSecret: string | null;
}

/** The members of an event whose workspace has chosen none. */
export const defaultFields: readonly WebhookField[] = defaultDeliveryFields;

/** Reads where a workspace's events of one type go; `undefined` when nowhere. */
export async function readChannel(
  { database, secrets }: Vault,
  workspaceId: number,
  type: WebhookType,
): Promise<Channel | undefined> {
  const [row] = await database
    .select({
      url: webhookChannels.url,
      fields: webhookChannels.fields,
      signingSecret: webhookSettings.signingSecret,
    })
    .from(webhookChannels)
    .leftJoin(webhookSettings, eq(webhookSettings.workspaceId, webhookChannels.workspaceId))
    .where(and(eq(webhookChannels.workspaceId, workspaceId), eq(webhookChannels.type, type)));
  if (row === undefined || row.url === null) return undefined;
  const signingSecret =
    row.signingSecret === null ? null : secrets.open(row.signingSecret, secretPlace("webhooks", workspaceId));
  return { url: row.url, fields: row.fields ?? defaultFields, signingSecret };
}
