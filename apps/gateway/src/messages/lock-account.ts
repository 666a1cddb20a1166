import { eq, sql } from "drizzle-orm";
import type { Micros } from "../money/micros.js";
import { accounts, blockedCountries } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** What a send has to know of the account. */
export interface LockedAccount {
  readonly balance: Micros;
  /** ISO 4217. */
  readonly currency: string;
  readonly blockedCountries: ReadonlySet<string>;
}

/**
 * Locks an account's row and reads it. The lock puts the account's sends in line: the balance is read and spent by one at
 * a time, and a repetition waits for the request that it repeats.
 */
export async function lockAccount(tx: Database, accountId: number): Promise<LockedAccount> {
  const [account] = await tx
    .select({
      balance: accounts.balance,
      currency: accounts.currency,
      // May be older than the lock, which changes of this list do not take.
      blocked: sql<
        string | null
      >`(select string_agg(${blockedCountries.country}, ',') from ${blockedCountries}
        where ${blockedCountries.accountId} = ${accountId})`,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    // Not "update", which would also wait for whoever only refers to the account.
    .for("no key update");
  if (account === undefined) throw new Error(`Account ${accountId} is gone.`);
  const { balance, currency, blocked } = account;
  return { balance, currency, blockedCountries: new Set((blocked ?? "").split(",")) };
}
