import { and, eq, inArray, lte } from "drizzle-orm";
import { messages } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";
import { repeat } from "../timing/repeat.js";

/** How fast the simulated carrier is; all in milliseconds. */
export interface CarrierPace {
  /** How often it looks for work. */
  readonly pollMs: number;
  /** From the send to `sent`. */
  readonly queueDelayMs: number;
  /** From `sent` to `DELIVRD`. */
  readonly deliveryDelayMs: number;
}

/** Rows that one step moves on: bounds the time that it holds their locks. */
const STEP_SIZE = 500;

/**
 * Starts the simulated carrier: it takes what is due, and after a moment reports it delivered. Its only state are the
 * message rows, so that it goes on after a restart and shares the work with other processes.
 *
 * @returns how to stop it; resolves when the step that is under way has ended.
 */
export function startCarrier(
  storage: Storage,
  pace: CarrierPace,
  now: () => Date,
  onError: (error: unknown) => void,
): () => Promise<void> {
  return repeat(() => deliverDue(storage, pace, now()), pace.pollMs, onError);
}

async function deliverDue(storage: Storage, pace: CarrierPace, now: Date): Promise<void> {
  const step = await storage.transaction(async (tx) => {
    await advance(tx, now, "sent", { status: "DELIVRD", deliveredAt: now, dueAt: null });
    await advance(tx, now, "pending", {
      status: "sent",
      dueAt: new Date(now.getTime() + pace.deliveryDelayMs),
    });
  });
  if (!step.ok)
    throw new Error("The carrier's step failed; it will be tried again.", { cause: step.error.cause });
}

async function advance(
  tx: Database,
  now: Date,
  from: "pending" | "sent",
  change: Partial<typeof messages.$inferInsert>,
): Promise<void> {
  const due = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.status, from), lte(messages.dueAt, now)))
    .orderBy(messages.dueAt)
    .limit(STEP_SIZE)
    .for("update", { skipLocked: true });
  if (due.length === 0) return;
  await tx
    .update(messages)
    .set(change)
    .where(
      inArray(
        messages.id,
        due.map((row) => row.id),
      ),
    );
}
