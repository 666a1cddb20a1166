import { and, eq, inArray } from "drizzle-orm";
import type { Queue } from "../queue/queue.js";
import type { NewJob } from "../queue/jobs.js";
import { messages } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";
import { addDeliveryEvents } from "../webhooks/add-delivery-events.js";
import { deliver } from "./deliver.js";

/** How fast the simulated carrier is; all in milliseconds. */
export interface CarrierPace {
  /** From the send to `sent`. */
  readonly queueDelayMs: number;
  /** From `sent` to a final status. */
  readonly deliveryDelayMs: number;
  /** The same for messages of the sandbox. */
  readonly sandboxDeliveryDelayMs: number;
}

/** What the carrier works with. */
export interface CarrierOptions {
  readonly storage: Storage;
  readonly queue: Queue;
  readonly pace: CarrierPace;
  readonly now: () => Date;
}

/** Jobs, of up to a hundred messages each, that one transaction moves on. */
const BATCH_SIZE = 20;

/**
 * Starts the simulated carrier: it takes what is queued, and after a moment reports what became of it. Its state is in
 * the messages and the queue, so that it goes on after a crash and shares the work with other processes.
 */
export async function startCarrier(options: CarrierOptions): Promise<void> {
  const { queue } = options;
  const step = { batchSize: BATCH_SIZE };
  await queue.work("carrier-submit", step, (jobs) =>
    inTransaction(options, (tx) => submit(tx, options, jobs.flatMap(idsOf))),
  );
  await queue.work("carrier-deliver", step, (jobs) =>
    inTransaction(options, async (tx) => {
      const ended = await deliver(tx, jobs.flatMap(idsOf), options.now());
      await addDeliveryEvents(tx, queue, ended);
    }),
  );
}

const idsOf = ({ messages: ids }: { readonly messages: readonly number[] }) => ids;

async function inTransaction(
  { storage }: CarrierOptions,
  work: (tx: Database) => Promise<void>,
): Promise<void> {
  const step = await storage.transaction(work);
  if (!step.ok)
    throw new Error("The carrier's step failed; it will be tried again.", { cause: step.error.cause });
}

/** A message that was moved on before, by a job that came twice, is left alone. */
async function submit(
  tx: Database,
  { queue, pace, now }: CarrierOptions,
  ids: readonly number[],
): Promise<void> {
  const sentAt = now();
  const moved = await tx
    .update(messages)
    .set({ status: "sent", sentAt })
    .where(and(inArray(messages.id, [...ids]), eq(messages.status, "pending")))
    .returning({ id: messages.id, sandbox: messages.sandbox });
  const later = (sandbox: boolean, delayMs: number): NewJob<"carrier-deliver">[] => {
    const batch = moved.filter((row) => row.sandbox === sandbox).map((row) => row.id);
    if (batch.length === 0) return [];
    return [{ data: { messages: batch }, startAfter: new Date(sentAt.getTime() + delayMs) }];
  };
  const jobs = [...later(false, pace.deliveryDelayMs), ...later(true, pace.sandboxDeliveryDelayMs)];
  if (jobs.length > 0) await queue.add(tx, "carrier-deliver", jobs);
}
