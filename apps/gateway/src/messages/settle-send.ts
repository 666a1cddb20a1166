import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { accounts, messages } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";

/** What became of a send whose COMMIT was not answered. */
export type Settlement = "committed" | "rolled-back" | "unknown";

/** How long the database is asked again, milliseconds: a server that crashed is back within seconds, or not at all. */
const PATIENCE_MS = 8000;
const PAUSE_MS = 250;

/**
 * Finds out what became of a send whose COMMIT was not answered. The lost transaction holds the lock of the account's row
 * until it has ended: whoever has got the lock sees either all of it or nothing, and nothing for good.
 */
export async function settleSend(
  storage: Storage,
  accountId: number,
  messageId: string,
): Promise<Settlement> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const asked = await storage.transaction(async (tx) => {
      // The server may hold on to a connection that was cut for a while.
      await tx.execute(sql`set local lock_timeout = '2s'`);
      await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(eq(accounts.id, accountId))
        .for("no key update");
      return tx.$count(messages, eq(messages.messageId, messageId));
    });
    if (asked.ok) return asked.value > 0 ? "committed" : "rolled-back";
    await sleep(PAUSE_MS);
  }
  return "unknown";
}
