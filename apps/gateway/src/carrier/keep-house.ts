import { and, between, eq, inArray, lt, sql } from "drizzle-orm";
import type { Queue } from "../queue/queue.js";
import { messages, webhookLogs } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { addDeliveryEvents } from "../webhooks/add-delivery-events.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A message that the carrier says nothing about for so long counts as undelivered. */
const STUCK_AFTER_MS = 3 * DAY_MS;
/** Looked at no longer than this, so that an hour's work does not grow with what is stored. */
const FORGOTTEN_AFTER_MS = 10 * DAY_MS;
const SANDBOX_HISTORY_MS = DAY_MS;
const SANDBOX_HISTORY_ROWS = 500;
const LOG_HISTORY_MS = 7 * DAY_MS;

/** Ends messages that are stuck, and forgets old sandbox messages and webhook logs. */
export async function keepHouse(storage: Storage, queue: Queue, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const kept = await storage.transaction(async (tx) => {
    const ended = await tx
      .update(messages)
      .set({ status: "UNDELIV" })
      .where(
        and(
          inArray(messages.status, ["pending", "sent"]),
          between(messages.createdAt, ago(FORGOTTEN_AFTER_MS), ago(STUCK_AFTER_MS)),
        ),
      )
      .returning({ id: messages.id, workspaceId: messages.workspaceId });
    await addDeliveryEvents(tx, queue, ended);
    const isSandbox = eq(messages.sandbox, true);
    await tx.delete(messages).where(and(isSandbox, lt(messages.createdAt, ago(SANDBOX_HISTORY_MS))));
    const ranked = tx
      .select({
        id: messages.id,
        rank: sql<number>`row_number() over (partition by ${messages.workspaceId} order by ${messages.id} desc)`.as(
          "rank",
        ),
      })
      .from(messages)
      .where(isSandbox)
      .as("ranked");
    const beyond = tx
      .select({ id: ranked.id })
      .from(ranked)
      .where(sql`${ranked.rank} > ${SANDBOX_HISTORY_ROWS}`);
    await tx.delete(messages).where(inArray(messages.id, beyond));
    await tx.delete(webhookLogs).where(lt(webhookLogs.createdAt, ago(LOG_HISTORY_MS)));
  });
  if (!kept.ok)
    throw new Error("The housekeeping failed; it will be tried again.", { cause: kept.error.cause });
}
