import type { profileResponseSchema } from "@error-model/contract";
import { eq } from "drizzle-orm";
import type * as z from "zod/mini";
import { accounts, users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { listWorkspaces } from "../workspaces/list-workspaces.js";
import type { Caller } from "./caller.js";

/** Reads who a caller is, as the wire shows it. */
export async function readProfile(
  database: Database,
  caller: Caller,
): Promise<z.input<typeof profileResponseSchema>> {
  const { accountId, workspaceId, permissions } = caller;
  const [account] = await database
    .select({ name: accounts.name, currency: accounts.currency })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (account === undefined) throw new Error(`Account ${accountId} is gone.`);
  return {
    account_id: accountId,
    ...account,
    ...(await readUser(database, caller)),
    workspace_id: workspaceId,
    permissions: [...permissions],
    workspaces: await listWorkspaces(database, accountId),
  };
}

/** An API key is nobody in particular. */
async function readUser(database: Database, { credential }: Caller) {
  if (credential.kind === "api-key") return {};
  const [user] = await database
    .select({ username: users.username, totpSecret: users.totpSecret })
    .from(users)
    .where(eq(users.id, credential.userId));
  if (user === undefined) return {};
  return { username: user.username, two_factor_enabled: user.totpSecret !== null };
}
