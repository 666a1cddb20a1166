import { forgetOldSignatures } from "../accounts/request-signature.js";
import { forgetOldLimits } from "../limits/forget-old-limits.js";
import { forgetOldSessions } from "../login/sessions.js";
import type { Database } from "./storage.js";

/** Removes what nobody looks up any more: used signatures, expired tokens, counts of past windows. */
export async function forgetOldRows(database: Database, now: Date): Promise<void> {
  await forgetOldSignatures(database, now);
  await forgetOldSessions(database, now);
  await forgetOldLimits(database, now);
}
