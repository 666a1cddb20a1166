import type { BalanceResponse } from "@error-model/contract";
import { eq } from "drizzle-orm";
import { accounts } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { microsToNumber } from "./micros.js";

/** Reads an account's balance as the wire shows it. */
export async function readBalance(database: Database, accountId: number): Promise<BalanceResponse> {
  const [account] = await database
    .select({
      balance: accounts.balance,
      currency: accounts.currency,
      updatedAt: accounts.balanceUpdatedAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (account === undefined) throw new Error(`Account ${accountId} is gone.`);
  return {
    balance: microsToNumber(account.balance),
    currency: account.currency,
    updated: formatUpdated(account.updatedAt),
    // The member is absent, not false, while the account may send.
    ...(account.balance <= 0n ? { credit_blocked: true } : {}),
  };
}

/** `YYYY.MM.DD HH:MM:SS`, in UTC. */
function formatUpdated(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace("T", " ").replaceAll("-", ".");
}
