import { rateCurrency } from "../pricing/rates.js";
import type { Micros } from "../money/micros.js";
import { accounts, apiKeys, blockedCountries, ledger } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { apiKeyPrefix, hashSecret } from "./api-key.js";
import type { Permission } from "./permissions.js";

/** An account to create, with its first key. */
export interface NewAccount {
  readonly name: string;
  /** The first deposit, in the currency of the rates. */
  readonly balance: Micros;
  /** Stored as its hash only. */
  readonly apiKey: string;
  /** Default: all of them. */
  readonly permissions?: readonly Permission[];
  /** Countries (ISO 3166-1 alpha-2) that the account never sends to. Default: none. */
  readonly blockedCountries?: readonly string[];
  readonly now: Date;
}

/** Creates an account with its key and its first deposit, in one transaction. Gives its id. */
export async function createAccount(storage: Storage, account: NewAccount): Promise<number> {
  const { name, balance, apiKey, permissions = ["*"], blockedCountries: countries = [], now } = account;
  const created = await storage.transaction(async (tx) => {
    const [row] = await tx
      .insert(accounts)
      .values({ name, balance, currency: rateCurrency, balanceUpdatedAt: now })
      .returning({ id: accounts.id });
    if (row === undefined) throw new Error("The account was inserted, yet no id came back.");
    const accountId = row.id;
    if (balance !== 0n)
      await tx.insert(ledger).values({
        accountId,
        amount: balance,
        type: "deposit",
        description: "Opening balance",
        createdAt: now,
      });
    await tx.insert(apiKeys).values({
      accountId,
      prefix: apiKeyPrefix(apiKey),
      hash: hashSecret(apiKey),
      permissions: [...permissions],
      createdAt: now,
    });
    if (countries.length > 0)
      await tx.insert(blockedCountries).values(countries.map((country) => ({ accountId, country })));
    return accountId;
  });
  if (!created.ok)
    throw new Error(`The account "${name}" could not be created.`, { cause: created.error.cause });
  return created.value;
}
