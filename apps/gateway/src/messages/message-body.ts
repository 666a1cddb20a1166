import type { UnifiedMessage } from "@error-model/contract";
import { microsToNumber } from "../money/micros.js";
import { messages } from "../storage/schema.js";

/** The columns that status, lists and exports show. */
export const messageColumns = {
  id: messages.id,
  messageId: messages.messageId,
  recipient: messages.recipient,
  senderId: messages.senderId,
  body: messages.body,
  status: messages.status,
  statusCode: messages.statusCode,
  segments: messages.segments,
  cost: messages.cost,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
  deliveredAt: messages.deliveredAt,
};

/** A message as {@link messageColumns} read it. */
export type MessageRow = Pick<typeof messages.$inferSelect, keyof typeof messageColumns>;

/** The members that the status and the list have in common, as the wire names them. */
export function messageBody(row: MessageRow) {
  return {
    recipient: row.recipient,
    sender_id: row.senderId,
    message: row.body,
    status: row.status,
    status_code: row.statusCode,
    segments: row.segments,
    cost: microsToNumber(row.cost),
    created_at: row.createdAt.toISOString(),
    delivered_at: row.deliveredAt?.toISOString() ?? null,
  };
}

/** A row of the unified list and of its export. No link in a text is followed here, so that nothing was clicked. */
export function unifiedBody(row: MessageRow) {
  return {
    id: row.messageId,
    source: "api",
    ...messageBody(row),
    sent_at: row.sentAt?.toISOString() ?? null,
    clicked: false,
    action_type: null,
  } satisfies UnifiedMessage;
}
