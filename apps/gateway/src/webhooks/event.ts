import type { WebhookField } from "@error-model/contract";
import { microsToNumber } from "../money/micros.js";
import type { messages } from "../storage/schema.js";

/** What an event can say, member by member. */
export type EventValues = Readonly<Record<WebhookField, string | number | null>>;

/** The columns that an event is made of. */
export type EventMessage = Pick<
  typeof messages.$inferSelect,
  "cost" | "messageId" | "recipient" | "segments" | "senderId" | "status" | "statusCode" | "workspaceId"
>;

/** Everything that the event of a message can say. */
export function eventValues(message: EventMessage, now: Date): EventValues {
  return {
    message_id: message.messageId,
    recipient: message.recipient,
    sender_id: message.senderId,
    status: message.status,
    status_code: message.statusCode,
    num_parts: message.segments,
    cost: microsToNumber(message.cost),
    timestamp: now.toISOString(),
    telecom_message_id: null,
    workspace_id: message.workspaceId,
  };
}

/** What a test says: an event that nobody takes for a real one. */
export function testValues(workspaceId: number, now: Date): EventValues {
  return {
    message_id: "test",
    recipient: "+10000000000",
    sender_id: "Test",
    status: "DELIVRD",
    status_code: "000",
    num_parts: 1,
    cost: 0,
    timestamp: now.toISOString(),
    telecom_message_id: null,
    workspace_id: workspaceId,
  };
}

/** The body of an event: the chosen members, as JSON. */
export function eventBody(values: EventValues, fields: readonly WebhookField[]): string {
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, values[field]])));
}

/**
 * Puts values where an address has their names in braces, escaped; `{phone}` is the recipient. Other braces stay.
 * `undefined` where that makes no URL: values can stand in place of a host or a port.
 */
export function expandUrl(url: string, values: EventValues): URL | undefined {
  const known = new Map<string, string | number | null>([
    ...Object.entries(values),
    ["phone", values.recipient],
  ]);
  const expanded = url.replace(/\{([a-z_]+)\}/g, (placeholder, name: string) => {
    const value = known.get(name);
    return value === undefined ? placeholder : encodeURIComponent(value ?? "");
  });
  return URL.parse(expanded) ?? undefined;
}
