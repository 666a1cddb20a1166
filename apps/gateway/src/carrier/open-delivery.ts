import { openQueue } from "../queue/queue.js";
import type { Queue } from "../queue/queue.js";
import type { Storage } from "../storage/storage.js";
import { createWebhookClient } from "../webhooks/webhook-client.js";
import type { WebhookClient, WebhookClientOptions } from "../webhooks/webhook-client.js";
import { startWebhooks } from "../webhooks/webhook-worker.js";
import { startCarrier } from "./carrier.js";
import type { CarrierPace } from "./carrier.js";
import { startHousekeeping } from "./start-housekeeping.js";

/** How what was sent is delivered, and reported. */
export interface DeliveryOptions {
  /**
   * How fast the simulated carrier is; `"none"`: this process leaves what is queued, webhooks included, to others.
   * Default: `sent` after 200 ms, a final status 500 ms later, 5 seconds later in the sandbox.
   */
  readonly carrier?: Partial<CarrierPace> | "none" | undefined;
  /** How webhooks are called, and when again. Default: public addresses only, again after 10 and 30 seconds. */
  readonly webhooks?: WebhookOptions | undefined;
}

/** How webhooks are called, and when again. */
export interface WebhookOptions extends WebhookClientOptions {
  /** The pauses before the second attempt, the third and so on, milliseconds. Default: 10,000 and 30,000. */
  readonly retryDelaysMs?: readonly number[] | undefined;
}

/** What takes over when a send has been committed. */
export interface Delivery {
  readonly queue: Queue;
  readonly webhooks: WebhookClient;
  /** How long a message waits before the carrier takes it, milliseconds. */
  readonly queueDelayMs: number;
}

const DEFAULT_PACE: CarrierPace = { queueDelayMs: 200, deliveryDelayMs: 500, sandboxDeliveryDelayMs: 5000 };
const RETRY_DELAYS_MS = [10_000, 30_000];

/** Opens the queue, and starts the carrier, the webhooks and the housekeeping on it. Stopping the queue stops them. */
export async function openDelivery(
  storage: Storage,
  { carrier = {}, webhooks: webhookOptions = {} }: DeliveryOptions,
  now: () => Date,
  onError: (error: unknown) => void,
): Promise<Delivery> {
  const queue = await openQueue(storage.queueConnection, onError);
  const client = createWebhookClient(webhookOptions);
  if (carrier === "none") return { queue, webhooks: client, queueDelayMs: DEFAULT_PACE.queueDelayMs };
  const pace = { ...DEFAULT_PACE, ...carrier };
  const { retryDelaysMs = RETRY_DELAYS_MS } = webhookOptions;
  try {
    await startCarrier({ storage, queue, pace, now });
    await startWebhooks({ storage, queue, client, retryDelaysMs, now });
    await startHousekeeping(storage, queue, now);
  } catch (error) {
    await queue.stop();
    throw error;
  }
  return { queue, webhooks: client, queueDelayMs: pace.queueDelayMs };
}
