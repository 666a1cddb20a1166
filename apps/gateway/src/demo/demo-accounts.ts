import { eq } from "drizzle-orm";
import { hashSecret } from "../accounts/api-key.js";
import { createAccount } from "../accounts/create-account.js";
import type { NewAccount } from "../accounts/create-account.js";
import { createApiKey } from "../accounts/create-api-key.js";
import type { NewApiKey } from "../accounts/create-api-key.js";
import { createUser } from "../login/create-user.js";
import type { NewUser } from "../login/create-user.js";
import { apiKeys, users, workspaces } from "../storage/schema.js";
import type { Database, Storage } from "../storage/storage.js";

/** An account with its key and its main workspace. */
export interface DemoAccount {
  readonly id: number;
  readonly apiKey: string;
  readonly workspaceId: number;
}

/** Makes sure that there is an account behind a key. One that is there stays as it is. */
export async function ensureAccount(storage: Storage, account: NewAccount): Promise<DemoAccount> {
  const { apiKey } = account;
  const known = await findKey(storage.database, apiKey);
  if (known !== undefined) return { ...known, apiKey };
  const id = await createAccount(storage, account);
  const [main] = await storage.database
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.accountId, id));
  if (main === undefined) throw new Error(`The account "${account.name}" was created without a workspace.`);
  return { id, apiKey, workspaceId: main.id };
}

/** Makes sure that there is a further key, and gives it. */
export async function ensureKey(
  database: Database,
  key: NewApiKey & { readonly apiKey: string },
): Promise<string> {
  if ((await findKey(database, key.apiKey)) === undefined) await createApiKey(database, key);
  return key.apiKey;
}

/** Makes sure that there is a user, and gives the id. */
export async function ensureUser(database: Database, user: NewUser): Promise<number> {
  const [known] = await database
    .select({ id: users.id })
    .from(users)
    .where(eq(users.username, user.username));
  return known?.id ?? (await createUser(database, user));
}

async function findKey(database: Database, apiKey: string): Promise<Omit<DemoAccount, "apiKey"> | undefined> {
  const [row] = await database
    .select({ id: apiKeys.accountId, workspaceId: apiKeys.workspaceId })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashSecret(apiKey)));
  return row;
}
