import { webhookTypes } from "@error-model/contract";
import type { PutWebhooksRequest, WebhookSettings, WebhookType } from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq } from "drizzle-orm";
import { secretPlace } from "../secrets/secret-places.js";
import { webhookChannels, webhookSettings } from "../storage/schema.js";
import type { Database, Storage, TransactionFailure, Vault } from "../storage/storage.js";
import { expandUrl, testValues } from "./event.js";
import { defaultFields } from "./read-channel.js";
import type { WebhookClient } from "./webhook-client.js";

/** Why a change of the webhooks is refused. */
export type ChangeFailure =
  /** The address of this type is none with values in it, or must not be called. */
  | { readonly kind: "no-address" | "address-refused"; readonly member: `${WebhookType}_url` }
  | TransactionFailure;

/** Reads how the webhooks of a workspace are set. */
export async function readWebhooks(database: Database, workspaceId: number): Promise<WebhookSettings> {
  const [settings] = await database
    .select()
    .from(webhookSettings)
    .where(eq(webhookSettings.workspaceId, workspaceId));
  const channels = await database
    .select()
    .from(webhookChannels)
    .where(eq(webhookChannels.workspaceId, workspaceId));
  const urlOf = (type: string) => channels.find((channel) => channel.type === type)?.url ?? null;
  const fieldsOf = (type: string) => [
    ...(channels.find((channel) => channel.type === type)?.fields ?? defaultFields),
  ];
  return {
    impression_url: urlOf("impression"),
    click_url: urlOf("click"),
    conversion_url: urlOf("conversion"),
    delivery_url: urlOf("delivery"),
    impression_fields: fieldsOf("impression"),
    click_fields: fieldsOf("click"),
    conversion_fields: fieldsOf("conversion"),
    delivery_fields: fieldsOf("delivery"),
    unique_clicks_only: settings?.uniqueClicksOnly ?? false,
    has_signing_secret: typeof settings?.signingSecret === "string",
  };
}

/** What is to change, and where. */
export interface WebhookChange {
  readonly workspaceId: number;
  readonly change: PutWebhooksRequest;
  readonly now: () => Date;
}

/** Changes the members that are given, and reads how the webhooks are set then. */
export async function changeWebhooks(
  storage: Storage,
  client: WebhookClient,
  { workspaceId, change, now }: WebhookChange,
): Promise<Result<WebhookSettings, ChangeFailure>> {
  const values = testValues(workspaceId, now());
  for (const type of webhookTypes) {
    const member = `${type}_url` as const;
    const given = change[member] ?? "";
    if (given === "") continue;
    const url = expandUrl(given, values);
    if (url === undefined) return err({ kind: "no-address", member });
    if (!(await client.permits(url))) return err({ kind: "address-refused", member });
  }
  const changed = await storage.transaction(async (tx) => {
    await changeSettings({ database: tx, secrets: storage.secrets }, workspaceId, change);
    await changeChannels(tx, workspaceId, change);
    return readWebhooks(tx, workspaceId);
  });
  return changed.ok ? ok(changed.value) : changed;
}

async function changeSettings(
  { database: tx, secrets }: Vault,
  workspaceId: number,
  { unique_clicks_only, signing_secret, clear_signing_secret }: PutWebhooksRequest,
): Promise<void> {
  const given = signing_secret ?? undefined;
  const sealed = given && secrets.seal(given, secretPlace("webhooks", workspaceId));
  const secret = clear_signing_secret === true ? null : sealed;
  const set = {
    ...(unique_clicks_only === undefined ? {} : { uniqueClicksOnly: unique_clicks_only }),
    ...(secret === undefined ? {} : { signingSecret: secret }),
  };
  if (Object.keys(set).length === 0) return;
  await tx
    .insert(webhookSettings)
    .values({ workspaceId, ...set })
    .onConflictDoUpdate({ target: webhookSettings.workspaceId, set });
}

async function changeChannels(tx: Database, workspaceId: number, change: PutWebhooksRequest): Promise<void> {
  for (const type of webhookTypes) {
    const [url, fields] = [change[`${type}_url`], change[`${type}_fields`]];
    const set = {
      ...(url === undefined ? {} : { url: url === "" ? null : url }),
      ...(fields === undefined ? {} : { fields }),
    };
    if (Object.keys(set).length > 0)
      await tx
        .insert(webhookChannels)
        .values({ workspaceId, type, ...set })
        .onConflictDoUpdate({ target: [webhookChannels.workspaceId, webhookChannels.type], set });
  }
}
