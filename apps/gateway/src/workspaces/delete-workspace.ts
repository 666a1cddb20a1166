import { and, eq, isNull } from "drizzle-orm";
import { workspaces } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/**
 * Deletes a workspace of an account, its main one included: requests that choose it are refused from now on, and so are
 * keys that are bound to it. Gives whether there was one to delete.
 */
export async function deleteWorkspace(
  database: Database,
  {
    accountId,
    workspaceId,
    now,
  }: { readonly accountId: number; readonly workspaceId: number; readonly now: Date },
): Promise<boolean> {
  const deleted = await database
    .update(workspaces)
    .set({ deletedAt: now })
    .where(
      and(eq(workspaces.id, workspaceId), eq(workspaces.accountId, accountId), isNull(workspaces.deletedAt)),
    )
    .returning({ id: workspaces.id });
  return deleted.length > 0;
}
