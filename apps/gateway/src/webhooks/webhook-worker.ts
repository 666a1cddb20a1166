import { eq } from "drizzle-orm";
import type { WebhookJob } from "../queue/jobs.js";
import type { Queue } from "../queue/queue.js";
import { messages, webhookLogs } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { eventValues } from "./event.js";
import { readChannel } from "./read-channel.js";
import { sendEvent } from "./send-event.js";
import type { WebhookClient } from "./webhook-client.js";

/** What the sender of events works with. */
export interface WebhookWorkerOptions {
  readonly storage: Storage;
  readonly queue: Queue;
  readonly client: WebhookClient;
  /** The pauses before the second attempt, the third and so on, milliseconds. */
  readonly retryDelaysMs: readonly number[];
  readonly now: () => Date;
}

/**
 * Starts to send the queued events. An event whose receiver does not answer with a 2xx in time is queued again, in the
 * transaction that logs the attempt; after a crash in between, the receiver hears of it once more.
 */
export async function startWebhooks(options: WebhookWorkerOptions): Promise<void> {
  for (let worker = 0; worker < WORKERS; worker += 1)
    await options.queue.workEach("webhook", { batchSize: BATCH_SIZE }, (job) => attempt(options, job));
}

/** Requests that one worker has under way. A receiver that takes its five seconds holds up those beside it so long. */
const BATCH_SIZE = 50;
const WORKERS = 2;

async function attempt(options: WebhookWorkerOptions, job: WebhookJob): Promise<void> {
  const { storage, queue, client, retryDelaysMs, now } = options;
  const { workspaceId, type } = job;
  const channel = await readChannel(storage, workspaceId, type);
  // Disabled since the event was queued.
  if (channel === undefined) return;
  const [message] = await storage.database.select().from(messages).where(eq(messages.id, job.message));
  if (message === undefined) return;

  const entry = await sendEvent(
    client,
    {
      workspaceId,
      type,
      channel,
      values: eventValues(message, now()),
      messageId: message.messageId,
      attempt: job.attempt,
    },
    now,
  );
  const pause = entry.delivered ? undefined : retryDelaysMs[job.attempt - 1];
  const logged = await storage.transaction(async (tx) => {
    await tx.insert(webhookLogs).values(entry);
    if (pause !== undefined)
      await queue.add(tx, "webhook", [
        { data: { ...job, attempt: job.attempt + 1 }, startAfter: new Date(Date.now() + pause) },
      ]);
  });
  if (!logged.ok)
    throw new Error("The attempt could not be logged; it will be repeated.", { cause: logged.error.cause });
}
