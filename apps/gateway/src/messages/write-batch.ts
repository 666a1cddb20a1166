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

/**
 * Writes everything that a send leaves, and gives the success body as JSON text. The rows are one statement, and the
 * carrier's job is another: while they are written, the account's other sends wait, and a statement costs a way to the
 * database and back.
 */
export async function writeBatch(tx: Database, queue: Queue, batch: Batch): Promise<string> {
  const { order, rows, segmentation } = batch;
  const { sandbox } = order.scope;
  const answer = JSON.stringify({
    ...sendAnswer(rows, segmentation),
    ...(sandbox ? { sandbox: true } : {}),
  });
  const inserted = tx.$with("inserted").as(
    tx
      .insert(messages)
      .values(rows.map((row) => messageRow(row, batch)))
      .returning({ id: messages.id, status: messages.status }),
  );
  // A part of WITH that writes is carried out whether or not the rest of the statement reads it.
  const written = await tx
    .with(inserted, ...charge(tx, batch), ...remember(tx, batch, answer))
    .select({ id: inserted.id, status: inserted.status })
    .from(inserted);
  const waiting = written.filter((row) => row.status === "pending").map((row) => row.id);
  if (waiting.length > 0) {
    const startAfter = new Date(order.now.getTime() + order.queueDelayMs);
    await queue.add(tx, "carrier-submit", [{ data: { messages: waiting }, startAfter }]);
  }
  return answer;
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

/** The parts of the statement that book the cost. */
function charge(tx: Database, { order, rows, balance }: Batch) {
  const { scope, now } = order;
  const cost = totalCost(rows);
  if (scope.sandbox || cost === 0n) return [];
  const { accountId } = scope;
  const description = `SMS to ${rows.length} ${rows.length === 1 ? "recipient" : "recipients"}`;
  return [
    tx
      .$with("booked")
      .as(
        tx
          .insert(ledger)
          .values({ accountId, amount: -cost, type: "usage", description, createdAt: now })
          .returning({ id: ledger.id }),
      ),
    tx.$with("charged").as(
      tx
        .update(accounts)
        .set({ balance: balance - cost, balanceUpdatedAt: now })
        .where(eq(accounts.id, accountId))
        .returning({ id: accounts.id }),
    ),
  ];
}

/** The part of the statement that keeps the answer for a repetition under the same key. */
function remember(tx: Database, { order, fingerprint }: Batch, answer: string) {
  const { scope, idempotencyKey: key, now } = order;
  if (key === undefined) return [];
  const { workspaceId, sandbox } = scope;
  return [
    tx
      .$with("remembered")
      .as(
        tx
          .insert(idempotencyRecords)
          .values({ workspaceId, sandbox, key, fingerprint, answer, createdAt: now })
          .returning({ key: idempotencyRecords.key }),
      ),
  ];
}
