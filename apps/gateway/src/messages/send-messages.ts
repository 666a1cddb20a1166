import type { SendRequest } from "@error-model/contract";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq } from "drizzle-orm";
import { match } from "ts-pattern";
import { accounts, blockedCountries, idempotencyRecords, ledger, messages } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";
import { countSegments, maxTextLength } from "./count-segments.js";
import type { Segmentation } from "./count-segments.js";
import { findAnswer, fingerprintOf } from "./idempotency.js";
import { createMessageId } from "./message-id.js";
import { priceRows, totalCost } from "./priced-row.js";
import { parseRecipient } from "./recipient.js";
import type { Recipient } from "./recipient.js";
import { sendAnswer } from "./send-answer.js";
import type { IdentifiedRow } from "./send-answer.js";
import type { SendFailure } from "./send-failure.js";

/** A send request whose form is valid, and who makes it. */
export interface SendOrder {
  readonly accountId: number;
  readonly request: SendRequest;
  /** The request's Idempotency-Key, if it has one. */
  readonly idempotencyKey: string | undefined;
  readonly now: Date;
  /** How long a message waits before the carrier takes it, milliseconds. */
  readonly queueDelayMs: number;
  /** Runs in the transaction after everything was written; its rejection rolls the whole batch back. */
  readonly beforeCommit?: ((tx: Database) => Promise<void>) | undefined;
}

/**
 * Sends one text to all recipients in one transaction: message rows, ledger row, balance and idempotency record are all
 * there, or none is. Gives the success body as JSON text, which a repetition under the same key gets byte for byte.
 */
export async function sendMessages(storage: Storage, order: SendOrder): Promise<Result<string, SendFailure>> {
  const { to, message } = order.request;
  if (message.length > maxTextLength) return err({ kind: "text-too-long", limit: maxTextLength });
  const recipients: Recipient[] = [];
  for (const [index, number] of to.entries()) {
    const recipient = parseRecipient(number);
    if (recipient === undefined) return err({ kind: "invalid-number", index });
    recipients.push(recipient);
  }
  const segmentation = countSegments(message);
  const outcome = await storage.transaction((tx) => sendInTransaction(tx, order, recipients, segmentation));
  return outcome.ok ? outcome.value : outcome;
}

async function sendInTransaction(
  tx: Database,
  order: SendOrder,
  recipients: readonly Recipient[],
  segmentation: Segmentation,
): Promise<Result<string, SendFailure>> {
  const { accountId, idempotencyKey, request } = order;
  // The lock on the account's row puts its sends in line: the balance is read and spent by one at a time, and a
  // repetition waits for the request that it repeats.
  const [account] = await tx
    .select({ balance: accounts.balance, currency: accounts.currency })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  if (account === undefined) throw new Error(`Account ${accountId} is gone.`);

  const fingerprint = fingerprintOf(request);
  if (idempotencyKey !== undefined) {
    const lookup = await findAnswer(tx, accountId, idempotencyKey, fingerprint);
    const settled = match(lookup)
      .with({ kind: "new" }, () => undefined)
      .with({ kind: "answered" }, ({ answer }) => ok(answer))
      .with({ kind: "reused" }, () => err<SendFailure>({ kind: "idempotency-key-reused" }))
      .exhaustive();
    if (settled !== undefined) return settled;
  }

  const rows = priceRows(recipients, segmentation.segments, await blockedBy(tx, accountId));
  const cost = totalCost(rows);
  // An account at or below zero may not send at all, not even what would cost nothing.
  if (account.balance <= 0n || cost > account.balance)
    return err({
      kind: "insufficient-balance",
      balance: account.balance,
      estimatedCost: cost,
      currency: account.currency,
      totalRecipients: rows.length,
      billableRecipients: rows.filter((row) => !row.blocked).length,
      segments: segmentation.segments,
    });

  const identified = rows.map((row) => ({ ...row, messageId: createMessageId(accountId, order.now) }));
  await tx.insert(messages).values(identified.map((row) => messageRow(row, order, segmentation)));
  if (cost > 0n) {
    await tx.insert(ledger).values({
      accountId,
      amount: -cost,
      type: "usage",
      description: `SMS to ${rows.length} recipients`,
      createdAt: order.now,
    });
    await tx
      .update(accounts)
      .set({ balance: account.balance - cost, balanceUpdatedAt: order.now })
      .where(eq(accounts.id, accountId));
  }
  const answer = JSON.stringify(sendAnswer(identified, segmentation));
  if (idempotencyKey !== undefined)
    await tx
      .insert(idempotencyRecords)
      .values({ accountId, key: idempotencyKey, fingerprint, answer, createdAt: order.now });
  await order.beforeCommit?.(tx);
  return ok(answer);
}

async function blockedBy(tx: Database, accountId: number): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ country: blockedCountries.country })
    .from(blockedCountries)
    .where(eq(blockedCountries.accountId, accountId));
  return new Set(rows.map((row) => row.country));
}

function messageRow(row: IdentifiedRow, order: SendOrder, { segments }: Segmentation) {
  return {
    messageId: row.messageId,
    accountId: order.accountId,
    recipient: row.number,
    country: row.country,
    senderId: order.request.sender_id,
    body: order.request.message,
    segments,
    cost: row.cost,
    // A blocked message never reaches the carrier: it is final at once.
    status: row.blocked ? ("REJECTD" as const) : ("pending" as const),
    createdAt: order.now,
    dueAt: row.blocked ? null : new Date(order.now.getTime() + order.queueDelayMs),
  };
}
