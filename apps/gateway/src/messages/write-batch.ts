import type { Queue } from "../queue/queue.js";
import type { Statement } from "../storage/exchange.js";
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
  readonly fingerprint: string;
}

/** The success body of a batch as JSON text, which is stored as it goes out. */
export function answerText({ order, rows, segmentation }: Batch): string {
  return JSON.stringify({
    ...sendAnswer(rows, segmentation),
    ...(order.scope.sandbox ? { sandbox: true } : {}),
  });
}

/** The statements that write everything a send leaves: one for the rows, one for the carrier's job. */
export async function writesOf(queue: Queue, batch: Batch, answer: string): Promise<Statement[]> {
  const { rows, order } = batch;
  const waiting = rows.filter((row) => !row.blocked).map((row) => Number(row.rowId));
  const rowsWritten = writeRows(batch, answer);
  if (waiting.length === 0) return [rowsWritten];
  const startAfter = new Date(order.now.getTime() + order.queueDelayMs);
  return [
    rowsWritten,
    await queue.statement("carrier-submit", [{ data: { messages: waiting }, startAfter }]),
  ];
}

/**
 * Messages, ledger row, balance and idempotency record in one statement, whose text is the same for batches of all sizes:
 * the messages are one parameter. Every part of it that writes is carried out, whether or not the rest reads it.
 */
const WRITE_ROWS = `
with written as (
  insert into messages (id, message_id, account_id, workspace_id, sandbox, recipient, country, sender_id, body, segments,
    cost_micros, status, created_at)
  overriding system value
  select row.id, row.message_id, $1, $2, $3, row.recipient, row.country, $4, $5, $6, row.cost, row.status, $7
  from json_to_recordset($8::text::json)
    as row (id bigint, message_id text, recipient text, country text, cost bigint, status text)
), booked as (
  insert into ledger (account_id, amount_micros, type, description, created_at)
  select $1, -$9::bigint, 'usage', $10, $7 where $9::bigint > 0
), charged as (
  update accounts set balance_micros = balance_micros - $9::bigint, balance_updated_at = $7
  where id = $1 and $9::bigint > 0
)
insert into idempotency_records (workspace_id, sandbox, key, fingerprint, answer, created_at)
select $2, $3, $11, $12, $13, $7 where $11::text is not null`;

function writeRows({ order, rows, segmentation, fingerprint }: Batch, answer: string): Statement {
  const { request, scope, idempotencyKey, now } = order;
  return {
    name: "send_write_rows",
    text: WRITE_ROWS,
    values: [
      scope.accountId,
      scope.workspaceId,
      scope.sandbox,
      request.sender_id,
      request.message,
      segmentation.segments,
      now.toISOString(),
      JSON.stringify(rows.map(messageRow)),
      String(scope.sandbox ? 0n : totalCost(rows)),
      `SMS to ${rows.length} ${rows.length === 1 ? "recipient" : "recipients"}`,
      idempotencyKey ?? null,
      fingerprint,
      answer,
    ],
  };
}

/** A message as the statement reads it. One that is blocked never reaches the carrier: it is final at once. */
function messageRow({ rowId, messageId, number, country, cost, blocked }: IdentifiedRow) {
  const status = blocked ? "REJECTD" : "pending";
  return { id: rowId, message_id: messageId, recipient: number, country, cost: String(cost), status };
}
