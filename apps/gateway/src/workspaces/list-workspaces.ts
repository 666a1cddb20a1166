import type { workspacesResponseSchema } from "@error-model/contract";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type * as z from "zod/mini";
import { workspaces } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** Lists the live workspaces of an account as the wire shows them, the main one first. */
export async function listWorkspaces(
  database: Database,
  accountId: number,
): Promise<z.input<typeof workspacesResponseSchema>> {
  const rows = await database
    .select()
    .from(workspaces)
    .where(and(eq(workspaces.accountId, accountId), isNull(workspaces.deletedAt)))
    .orderBy(desc(workspaces.isMain), asc(workspaces.id));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    is_main: row.isMain,
    color: row.color,
    account_id: row.accountId,
  }));
}
