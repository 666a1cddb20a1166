import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq, sql } from "drizzle-orm";
import type { Micros } from "../money/micros.js";
import { accounts, ledger } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";

/** Money that goes into an account. */
export interface Deposit {
  readonly accountId: number;
  /** In the account's currency. */
  readonly amount: Micros;
  /** What the payment is called. Default: "Top-up". */
  readonly description?: string | undefined;
  readonly now: Date;
}

/** There is no such account. */
export interface AccountNotFound {
  readonly kind: "account-not-found";
}

/** Puts money into an account: ledger row and balance, in one transaction. Gives the new balance. */
export async function topUp(storage: Storage, money: Deposit): Promise<Result<Micros, AccountNotFound>> {
  const done = await storage.transaction((tx) => deposit(tx, money));
  if (!done.ok)
    throw new Error(`The top-up of account ${money.accountId} failed.`, { cause: done.error.cause });
  return done.value === undefined ? err({ kind: "account-not-found" }) : ok(done.value);
}

/** Writes a deposit inside somebody else's transaction. Gives the new balance, `undefined` without such an account. */
export async function deposit(
  tx: Database,
  { accountId, amount, description = "Top-up", now }: Deposit,
): Promise<Micros | undefined> {
  // The balance first: its row is what every transaction about the account's money locks first.
  const [account] = await tx
    .update(accounts)
    .set({ balance: sql`${accounts.balance} + ${amount}`, balanceUpdatedAt: now })
    .where(eq(accounts.id, accountId))
    .returning({ balance: accounts.balance });
  if (account === undefined) return undefined;
  await tx.insert(ledger).values({ accountId, amount, type: "deposit", description, createdAt: now });
  return account.balance;
}
