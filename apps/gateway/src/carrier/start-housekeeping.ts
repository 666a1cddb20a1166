import type { Queue } from "../queue/queue.js";
import type { Storage } from "../storage/storage.js";
import { keepHouse } from "./keep-house.js";

const EVERY_HOUR = "0 * * * *";

/** Starts the hourly job that ends what is stuck and forgets what is old. */
export async function startHousekeeping(storage: Storage, queue: Queue, now: () => Date): Promise<void> {
  await queue.work("housekeeping", { batchSize: 1 }, () => keepHouse(storage, queue, now()));
  await queue.schedule("housekeeping", EVERY_HOUR);
}
