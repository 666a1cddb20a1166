import { randomBytes } from "node:crypto";
import { rateCurrency } from "../pricing/rates.js";
import type { Micros } from "../money/micros.js";
import { secretPlace } from "../secrets/secret-places.js";
import { accounts, blockedCountries, carrierCredentials } from "../storage/schema.js";
import type { Storage, Vault } from "../storage/storage.js";
import { createWorkspace } from "../workspaces/create-workspace.js";
import { findInvalidAddress } from "./address-list.js";
import { createApiKey } from "./create-api-key.js";
import type { NewApiKey } from "./create-api-key.js";
import type { Permission } from "./permissions.js";
import { deposit } from "./top-up.js";

/** An account to create, with its first key. */
export interface NewAccount {
  readonly name: string;
  /** The first deposit, in the currency of the rates. */
  readonly balance: Micros;
  /** Stored as its hash only. */
  readonly apiKey: string;
  /** What the key may do. Default: everything. */
  readonly permissions?: readonly Permission[];
  /** Further properties of the key. Default: it never expires, works from anywhere, and needs no signature. */
  readonly key?: Pick<NewApiKey, "expiresAt" | "allowedAddresses" | "signing" | "name">;
  /** Addresses and CIDR ranges that the account may be used from, by keys and by people. Default: from anywhere. */
  readonly allowedAddresses?: readonly string[];
  /** Countries (ISO 3166-1 alpha-2) that the account never sends to. Default: none. */
  readonly blockedCountries?: readonly string[];
  /** What the carrier has been told of the account. Default: everything, so that it can send. */
  readonly sms?: "ready" | "not-configured" | "incomplete";
  readonly now: Date;
}

/** Creates an account with its main workspace, its key and its first deposit, in one transaction. Gives its id. */
export async function createAccount(storage: Storage, account: NewAccount): Promise<number> {
  const created = await storage.transaction((tx) =>
    createInTransaction({ database: tx, secrets: storage.secrets }, account),
  );
  if (!created.ok)
    throw new Error(`The account "${account.name}" could not be created.`, { cause: created.error.cause });
  return created.value;
}

async function createInTransaction(vault: Vault, account: NewAccount): Promise<number> {
  const { database: tx, secrets } = vault;
  const { name, balance, apiKey, permissions = ["*"], now } = account;
  const { allowedAddresses = [], blockedCountries: countries = [], sms = "ready" } = account;
  const invalid = findInvalidAddress(allowedAddresses);
  if (invalid !== undefined) throw new TypeError(`"${invalid}" is no address and no CIDR range.`);
  const [row] = await tx
    .insert(accounts)
    .values({
      name,
      balance: 0n,
      currency: rateCurrency,
      balanceUpdatedAt: now,
      allowedAddresses: [...allowedAddresses],
    })
    .returning({ id: accounts.id });
  if (row === undefined) throw new Error("The account was inserted, yet no id came back.");
  const accountId = row.id;
  if (balance !== 0n) await deposit(tx, { accountId, amount: balance, description: "Opening balance", now });
  const workspaceId = await createWorkspace(tx, { accountId, name: "Main", isMain: true, now });
  await createApiKey(vault, { ...account.key, accountId, workspaceId, apiKey, permissions, now });
  if (sms !== "not-configured")
    await tx.insert(carrierCredentials).values({
      accountId,
      systemId: `account-${accountId}`,
      password:
        sms === "ready"
          ? secrets.seal(randomBytes(12).toString("base64url"), secretPlace("carrier", accountId))
          : null,
    });
  if (countries.length > 0)
    await tx.insert(blockedCountries).values(countries.map((country) => ({ accountId, country })));
  return accountId;
}
