import { eq } from "drizzle-orm";
import type { Micros } from "../money/micros.js";
import type { Queue } from "../queue/queue.js";
import { accounts, idempotencyRecords, ledger, messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import type { Segmentation } from "./count-segments.js";
import { totalCost } from "./priced-row.js";
import { sendAnswer } from "./send-answer.js";
import type { IdentifiedRow } from "./send-answer.js";
import type { SendOrder } from "./send-order.js";

/** A batch that may be sent. */
export interface Batch {
  readonly order: SendOrder;
  readonly rows: readonly IdentifiedRow[];
  readonly segmentation: Segmentation;
  /** What the account has, under its lock. */
  readonly balance: Micros;
  readonly fingerprint: string;
}

/** Writes everything that a send leaves, and gives the success body as JSON text. */
export async function writeBatch(tx: Database, queue: Queue, batch: Batch): Promise<string> {
  const { order, rows, segmentation } = batch;
  await queueForCarrier(tx, queue, batch);
  await charge(tx, batch);
  const { scope, idempotencyKey, now } = order;
  const { workspaceId, sandbox } = scope;
  const answer = JSON.stringify({
    ...sendAnswer(rows, segmentation),
    ...(sandbox ? { sandbox: true } : {}),
  });
  if (idempotencyKey !== undefined)
    await tx.insert(idempotencyRecords).values({
      workspaceId,
      sandbox,
      key: idempotencyKey,
      fingerprint: batch.fingerprint,
      answer,
      createdAt: now,
    });
  return answer;
}

async function queueForCarrier(tx: Database, queue: Queue, batch: Batch): Promise<void> {
  const { order, rows } = batch;
  const written = await tx
    .insert(messages)
    .values(rows.map((row) => messageRow(row, batch)))
    .returning({ id: messages.id, status: messages.status });
  const waiting = written.filter((row) => row.status === "pending").map((row) => row.id);
  if (waiting.length === 0) return;
  const startAfter = new Date(order.now.getTime() + order.queueDelayMs);
  await queue.add(tx, "carrier-submit", [{ data: { messages: waiting }, startAfter }]);
}

function messageRow(row: IdentifiedRow, { order, segmentation }: Batch): typeof messages.$inferInsert {
  const { request, scope, now } = order;
  return {
    messageId: row.messageId,
    ...scope,
    recipient: row.number,
    country: row.country,
    senderId: request.sender_id,
    body: request.message,
    segments: segmentation.segments,
    cost: row.cost,
    // A blocked message never reaches the carrier: it is final at once.
    status: row.blocked ? "REJECTD" : "pending",
    createdAt: now,
  };
}

async function charge(tx: Database, { order, rows, balance }: Batch): Promise<void> {
  const { scope, now } = order;
  const cost = totalCost(rows);
  if (scope.sandbox || cost === 0n) return;
  const { accountId } = scope;
  await tx.insert(ledger).values({
    accountId,
    amount: -cost,
    type: "usage",
    description: `SMS to ${rows.length} ${rows.length === 1 ? "recipient" : "recipients"}`,
    createdAt: now,
  });
  await tx
    .update(accounts)
    .set({ balance: balance - cost, balanceUpdatedAt: now })
    .where(eq(accounts.id, accountId));
}
