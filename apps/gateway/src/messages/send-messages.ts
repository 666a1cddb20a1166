import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { match } from "ts-pattern";
import type { Queue } from "../queue/queue.js";
import type { Verdict } from "../storage/exchange.js";
import type { Storage } from "../storage/storage.js";
import { askAccount, readAccount } from "./ask-account.js";
import type { LockedAccount } from "./ask-account.js";
import { countSegments, maxTextLength } from "./count-segments.js";
import type { Segmentation } from "./count-segments.js";
import { askAnswer, fingerprintOf, readAnswer } from "./idempotency.js";
import type { IdempotencyLookup } from "./idempotency.js";
import { createMessageId } from "./message-id.js";
import { priceRows, totalCost } from "./priced-row.js";
import { parseRecipient } from "./recipient.js";
import type { Recipient } from "./recipient.js";
import type { SendFailure } from "./send-failure.js";
import type { SendOrder } from "./send-order.js";
import { settleSend } from "./settle-send.js";
import { answerText, writesOf } from "./write-batch.js";

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
  const { scope, idempotencyKey } = order;
  const { fingerprint, messageIds } = draft.value;
  let decided: Result<string, SendFailure> | undefined;
  const outcome = await storage.exchange(
    [askAccount(scope, messageIds.length), ...askAnswer(scope, idempotencyKey)],
    async ([account = [], record = []]) => {
      const verdict = await decide(
        queue,
        order,
        draft.value,
        readAccount(account),
        readAnswer(record, fingerprint),
      );
      decided = verdict.value;
      return verdict;
    },
  );
  if (outcome.ok) return outcome.value;
  if (outcome.error.kind === "rolled-back" || decided === undefined) return outcome;
  const { cause } = outcome.error;
  return match(await settleSend(storage, scope.accountId, messageIds[0] ?? ""))
    .returnType<Result<string, SendFailure>>()
    .with("committed", () => decided ?? outcome)
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

/** Decides what becomes of a send, and what there is to write for it. */
async function decide(
  queue: Queue,
  order: SendOrder,
  { recipients, segmentation, fingerprint, messageIds }: Draft,
  account: LockedAccount,
  record: IdempotencyLookup,
): Promise<Verdict<Result<string, SendFailure>>> {
  const { scope } = order;
  const unchanged = (value: Result<string, SendFailure>) => ({ value, writes: [] });
  const settled = match(record)
    .with({ kind: "new" }, () => undefined)
    .with({ kind: "answered" }, ({ answer }) => ok(answer))
    .with({ kind: "reused" }, () => err<SendFailure>({ kind: "idempotency-key-reused" }))
    .exhaustive();
  if (settled !== undefined) return unchanged(settled);

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

  const identified = rows.map((row, index) => ({
    ...row,
    rowId: account.rowIds[index] ?? "",
    messageId: messageIds[index] ?? "",
  }));
  const batch = { order, rows: identified, segmentation, fingerprint };
  const answer = answerText(batch);
  const writes = await writesOf(queue, batch, answer);
  if (order.beforeCommit !== undefined) writes.push(order.beforeCommit());
  return { value: ok(answer), writes };
}
