import { microsToNumber } from "../money/micros.js";
import { messages } from "../storage/schema.js";

/** The columns that the status and the list show. */
export const messageColumns = {
  id: messages.id,
  messageId: messages.messageId,
  recipient: messages.recipient,
  senderId: messages.senderId,
  body: messages.body,
  status: messages.status,
  segments: messages.segments,
  cost: messages.cost,
  createdAt: messages.createdAt,
  deliveredAt: messages.deliveredAt,
};

type MessageRow = Pick<typeof messages.$inferSelect, keyof typeof messageColumns>;

/** The members that the status and the list have in common, as the wire names them. */
export function messageBody(row: MessageRow) {
  return {
    recipient: row.recipient,
    sender_id: row.senderId,
    message: row.body,
    status: row.status,
    // The simulated carrier reports a status and nothing more.
    status_code: null,
    segments: row.segments,
    cost: microsToNumber(row.cost),
    created_at: row.createdAt.toISOString(),
    delivered_at: row.deliveredAt?.toISOString() ?? null,
  };
}
