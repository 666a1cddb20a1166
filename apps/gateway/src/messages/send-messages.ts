import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { match } from "ts-pattern";
import type { Queue } from "../queue/queue.js";
import type { Database, Storage } from "../storage/storage.js";
import { countSegments, maxTextLength } from "./count-segments.js";
import type { Segmentation } from "./count-segments.js";
import { findAnswer, fingerprintOf } from "./idempotency.js";
import { lockAccount } from "./lock-account.js";
import { createMessageId } from "./message-id.js";
import { priceRows, totalCost } from "./priced-row.js";
import { parseRecipient } from "./recipient.js";
import type { Recipient } from "./recipient.js";
import type { SendFailure } from "./send-failure.js";
import type { SendOrder } from "./send-order.js";
import { settleSend } from "./settle-send.js";
import { writeBatch } from "./write-batch.js";

/** What a send is made of, known before the database is asked. */
interface Draft {
  readonly recipients: readonly Recipient[];
  readonly segmentation: Segmentation;
  readonly fingerprint: string;
  /** One per recipient: by the first of them, a send of unknown outcome is found again. */
  readonly messageIds: readonly string[];
}

/**
 * Sends one text to all recipients in one transaction: message rows, ledger row, balance, idempotency record and the
 * carrier's job are all there, or none is. Gives the success body as JSON text, which a repetition under the same key
 * gets byte for byte. When the answer to COMMIT is lost, the database is asked again what became of it.
 */
export async function sendMessages(
  { storage, queue }: { readonly storage: Storage; readonly queue: Queue },
  order: SendOrder,
): Promise<Result<string, SendFailure>> {
  const draft = draftOf(order);
  if (!draft.ok) return draft;
  const progress: { result?: Result<string, SendFailure>; written: boolean } = { written: false };
  const outcome = await storage.transaction(async (tx) => {
    const step = await sendInTransaction(tx, queue, order, draft.value);
    progress.written = step.written;
    progress.result = step.result;
    return step.result;
  });
  if (outcome.ok) return outcome.value;
  const { result, written } = progress;
  if (outcome.error.kind === "rolled-back" || result === undefined) return outcome;
  // There was nothing to commit: a refusal, or an answer that was stored before.
  if (!written) return result;
  const { cause } = outcome.error;
  return match(await settleSend(storage, order.scope.accountId, draft.value.messageIds[0] ?? ""))
    .returnType<Result<string, SendFailure>>()
    .with("committed", () => result)
    .with("rolled-back", () => err({ kind: "rolled-back", cause }))
    .with("unknown", () => outcome)
    .exhaustive();
}

function draftOf({ request, scope, now }: SendOrder): Result<Draft, SendFailure> {
  if (request.message.length > maxTextLength) return err({ kind: "text-too-long", limit: maxTextLength });
  const recipients: Recipient[] = [];
  for (const [index, number] of request.to.entries()) {
    const recipient = parseRecipient(number);
    if (recipient === undefined) return err({ kind: "invalid-number", index });
    recipients.push(recipient);
  }
  return ok({
    recipients,
    segmentation: countSegments(request.message),
    fingerprint: fingerprintOf(request),
    messageIds: recipients.map(() => createMessageId(scope.accountId, now)),
  });
}

interface Step {
  readonly result: Result<string, SendFailure>;
  /** Whether there is something to commit. */
  readonly written: boolean;
}

async function sendInTransaction(
  tx: Database,
  queue: Queue,
  order: SendOrder,
  { recipients, segmentation, fingerprint, messageIds }: Draft,
): Promise<Step> {
  const { scope, idempotencyKey } = order;
  const unchanged = (result: Result<string, SendFailure>): Step => ({ result, written: false });
  const account = await lockAccount(tx, scope.accountId);
  if (idempotencyKey !== undefined) {
    const lookup = await findAnswer(tx, scope, idempotencyKey, fingerprint);
    const settled = match(lookup)
      .with({ kind: "new" }, () => undefined)
      .with({ kind: "answered" }, ({ answer }) => ok(answer))
      .with({ kind: "reused" }, () => err<SendFailure>({ kind: "idempotency-key-reused" }))
      .exhaustive();
    if (settled !== undefined) return unchanged(settled);
  }

  // The sandbox knows neither blocked countries nor money.
  const blocked = scope.sandbox ? new Set<string>() : account.blockedCountries;
  const rows = priceRows(recipients, segmentation.segments, blocked);
  const cost = totalCost(rows);
  // An account at or below zero may not send at all, not even what would cost nothing.
  if (!scope.sandbox && (account.balance <= 0n || cost > account.balance))
    return unchanged(
      err({
        kind: "insufficient-balance",
        balance: account.balance,
        estimatedCost: cost,
        currency: account.currency,
        totalRecipients: rows.length,
        billableRecipients: rows.filter((row) => !row.blocked).length,
        segments: segmentation.segments,
      }),
    );

  const identified = rows.map((row, index) => ({ ...row, messageId: messageIds[index] ?? "" }));
  const answer = await writeBatch(tx, queue, {
    order,
    rows: identified,
    segmentation,
    balance: account.balance,
    fingerprint,
  });
  await order.beforeCommit?.(tx);
  return { result: ok(answer), written: true };
}
