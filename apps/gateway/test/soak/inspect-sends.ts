import { inArray } from "drizzle-orm";
import { readAudit } from "../../src/audit/audit.js";
import { messages } from "../../src/storage/schema.js";
import type { Storage } from "../../src/storage/storage.js";
import type { FinishedSend } from "./persistent-client.js";

/** What the database holds that it should not, or lacks. Every number has to be 0. */
export interface Damage {
  /** Recipients whose batch was answered with success, and who have no message. */
  readonly lost: number;
  /** Messages beyond the first to one recipient. */
  readonly duplicated: number;
  /** Batches of which some messages are there and some are not. */
  readonly partial: number;
  /** Accounts whose balance is not the sum of their ledger rows. */
  readonly ledgerDiffers: number;
  /** Batches that are there although the attempt that made them was answered with DB_ERROR. */
  readonly wrongDbErrors: number;
}

/** Compares answered sends with what stands in the database. */
export async function inspectSends(storage: Storage, sends: readonly FinishedSend[]): Promise<Damage> {
  const rows = await storage.database
    .select({ id: messages.messageId, recipient: messages.recipient, createdAt: messages.createdAt })
    .from(messages)
    .where(
      inArray(
        messages.recipient,
        sends.flatMap((send) => send.recipients),
      ),
    );
  const byRecipient = Map.groupBy(rows, (row) => row.recipient);
  const countOf = (recipient: string) => byRecipient.get(recipient)?.length ?? 0;
  const ids = new Set(rows.map((row) => row.id));
  const { ledger } = await readAudit(storage);
  let [lost, duplicated, partial, wrongDbErrors] = [0, 0, 0, 0];
  for (const send of sends) {
    const missing = send.recipients.filter((recipient) => countOf(recipient) === 0);
    lost += Math.max(missing.length, send.messageIds.filter((id) => !ids.has(id)).length);
    if (missing.length > 0 && missing.length < send.recipients.length) partial += 1;
    for (const recipient of send.recipients) duplicated += Math.max(0, countOf(recipient) - 1);
    const madeAt = byRecipient.get(send.recipients[0] ?? "")?.[0]?.createdAt.getTime() ?? 0;
    // A message has the time at which its request came, on the same clock as that of the attempts.
    const maker = send.attempts.find(({ startedAt, endedAt }) => startedAt <= madeAt && madeAt <= endedAt);
    if (maker?.errorCode === "DB_ERROR") wrongDbErrors += 1;
  }
  return { lost, duplicated, partial, ledgerDiffers: ledger.accounts_that_differ, wrongDbErrors };
}
