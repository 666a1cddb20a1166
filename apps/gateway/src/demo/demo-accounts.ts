import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { hashSecret } from "../accounts/api-key.js";
import { createAccount } from "../accounts/create-account.js";
import type { NewAccount } from "../accounts/create-account.js";
import { createApiKey } from "../accounts/create-api-key.js";
import type { NewApiKey } from "../accounts/create-api-key.js";
import { hashPassword } from "../login/password.js";
import { apiKeys, users, workspaces } from "../storage/schema.js";
import type { Database, Storage, Vault } from "../storage/storage.js";

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
export async function ensureKey(vault: Vault, key: NewApiKey & { readonly apiKey: string }): Promise<string> {
  if ((await findKey(vault.database, key.apiKey)) === undefined) await createApiKey(vault, key);
  return key.apiKey;
}

/** A person whose sessions are opened by the demo. */
export type DemoUser = Pick<typeof users.$inferInsert, "accountId" | "username" | "totpSecret">;

/** Makes sure that there are people who may do everything and cannot log in, and gives their ids. */
export async function ensureUsers<N extends string>(
  database: Database,
  people: { readonly [K in N]: DemoUser },
  now: Date,
): Promise<{ readonly [K in N]: number }> {
  const ids: [string, number][] = [];
  // Hashing is slow on purpose: one hash, of a password that nobody has, is enough for all of them.
  let hash: Promise<string> | undefined;
  for (const [name, person] of Object.entries<DemoUser>(people)) {
    const [known] = await database
      .select({ id: users.id })
      .from(users)
      .where(eq(users.username, person.username));
    hash ??= known === undefined ? hashPassword(randomBytes(24).toString("base64url")) : undefined;
    const passwordHash = await hash;
    const [row] =
      passwordHash === undefined || known !== undefined
        ? [known]
        : await database
            .insert(users)
            .values({ ...person, passwordHash, permissions: ["*"], createdAt: now })
            .returning({ id: users.id });
    if (row === undefined)
      throw new Error(`The user "${person.username}" was inserted, yet no id came back.`);
    ids.push([name, row.id]);
  }
  // Boundary: the names are those of `people`, which Object.fromEntries does not know.
  return Object.fromEntries(ids) as { readonly [K in N]: number };
}

async function findKey(database: Database, apiKey: string): Promise<Omit<DemoAccount, "apiKey"> | undefined> {
  const [row] = await database
    .select({ id: apiKeys.accountId, workspaceId: apiKeys.workspaceId })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashSecret(apiKey)));
  return row;
}
