import { lt } from "drizzle-orm";
import { rateLimits } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** Counts outlive their window by this much: clocks of several gateways differ. */
const KEPT_AFTER_EXPIRY_MS = 3_600_000;

/** Removes the counts of windows that ended a while ago. */
export async function forgetOldLimits(database: Database, now: Date): Promise<void> {
  await database
    .delete(rateLimits)
    .where(lt(rateLimits.expire, new Date(now.getTime() - KEPT_AFTER_EXPIRY_MS)));
}
