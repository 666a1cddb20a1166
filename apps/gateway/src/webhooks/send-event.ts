import type { WebhookType } from "@error-model/contract";
import { match } from "ts-pattern";
import type { webhookLogs } from "../storage/schema.js";
import { eventBody, expandUrl } from "./event.js";
import type { EventValues } from "./event.js";
import type { Channel } from "./read-channel.js";
import { signatureHeaders } from "./sign-event.js";
import type { WebhookClient, WebhookOutcome } from "./webhook-client.js";

/** An event, and where it goes. */
export interface OutgoingEvent {
  readonly workspaceId: number;
  readonly type: WebhookType;
  readonly channel: Channel;
  readonly values: EventValues;
  /** `null` for a test. */
  readonly messageId: string | null;
  /** From 1. */
  readonly attempt: number;
}

/** How a request to a webhook went, as the log keeps it. */
export type WebhookLogEntry = Omit<typeof webhookLogs.$inferSelect, "id">;

const USER_AGENT = "23Telecom-Webhooks/1.0";

/** Sends an event to its webhook, and says how that went. Never rejects. */
export async function sendEvent(
  client: WebhookClient,
  { workspaceId, type, channel, values, messageId, attempt }: OutgoingEvent,
  now: () => Date,
): Promise<WebhookLogEntry> {
  const createdAt = now();
  const started = performance.now();
  const body = eventBody(values, channel.fields);
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": USER_AGENT,
    ...signatureHeaders(body, channel.signingSecret, createdAt),
  };
  const url = expandUrl(channel.url, values);
  // Good with a test's values, and not with those of this message.
  const unsendable: WebhookOutcome = { kind: "failed", error: "invalid-address" };
  const outcome = url === undefined ? unsendable : await client.post({ url, headers, body });
  const facts = match(outcome)
    .with({ kind: "answered" }, ({ httpStatus }) => ({
      delivered: httpStatus >= 200 && httpStatus <= 299,
      httpStatus,
      error: null,
    }))
    .with({ kind: "failed" }, ({ error }) => ({ delivered: false, httpStatus: null, error }))
    .exhaustive();
  const durationMs = Math.round(performance.now() - started);
  return { workspaceId, type, messageId, url: channel.url, attempt, durationMs, createdAt, ...facts };
}
