import { and, eq, inArray } from "drizzle-orm";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { canReceive } from "./can-receive.js";

/** A message that came to its final status. */
export interface EndedMessage {
  readonly id: number;
  readonly workspaceId: number;
}

/** The error part of an SMPP delivery receipt. */
const CODE_DELIVERED = "000";
const CODE_CANNOT_RECEIVE = "001";

/** Reports what became of messages that the carrier has: numbers that can receive texts got theirs. */
export async function deliver(
  tx: Database,
  ids: readonly number[],
  now: Date,
): Promise<readonly EndedMessage[]> {
  const rows = await tx
    .select({ id: messages.id, recipient: messages.recipient, sandbox: messages.sandbox })
    .from(messages)
    .where(and(inArray(messages.id, [...ids]), eq(messages.status, "sent")))
    .for("update");
  const received = (row: (typeof rows)[number]) => row.sandbox || canReceive(row.recipient);
  const delivered = rows.filter(received).map((row) => row.id);
  const undelivered = rows.filter((row) => !received(row)).map((row) => row.id);
  return [
    ...(await end(tx, delivered, { status: "DELIVRD", statusCode: CODE_DELIVERED, deliveredAt: now })),
    ...(await end(tx, undelivered, { status: "UNDELIV", statusCode: CODE_CANNOT_RECEIVE })),
  ];
}

async function end(
  tx: Database,
  ids: number[],
  change: Partial<typeof messages.$inferInsert>,
): Promise<readonly EndedMessage[]> {
  if (ids.length === 0) return [];
  return tx
    .update(messages)
    .set(change)
    .where(inArray(messages.id, ids))
    .returning({ id: messages.id, workspaceId: messages.workspaceId });
}
