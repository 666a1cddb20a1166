import { workspaceIdSchema } from "@error-model/contract";
import { err, ok, validate } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, eq, isNull } from "drizzle-orm";
import { workspaces } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** Why a request has no workspace to work in. */
export type WorkspaceFailure =
  | { readonly kind: "invalid-workspace-id" }
  /** Somebody else's, a deleted one, or none at all: which of them is not for the caller to know. */
  | { readonly kind: "foreign-workspace" }
  | { readonly kind: "no-main-workspace" };

/**
 * Finds the workspace that a request of an account chooses by the value of its X-Workspace-ID header: one of the
 * account's live ones, or the main one where there is no header.
 */
export async function selectWorkspace(
  database: Database,
  accountId: number,
  header: string | undefined,
): Promise<Result<number, WorkspaceFailure>> {
  const live = and(eq(workspaces.accountId, accountId), isNull(workspaces.deletedAt));
  if (header === undefined) {
    const [main] = await database
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(and(live, eq(workspaces.isMain, true)));
    return main === undefined ? err({ kind: "no-main-workspace" }) : ok(main.id);
  }
  const id = validate(workspaceIdSchema, header);
  if (!id.ok) return err({ kind: "invalid-workspace-id" });
  const [chosen] = await database
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(live, eq(workspaces.id, Number(id.value))));
  return chosen === undefined ? err({ kind: "foreign-workspace" }) : ok(chosen.id);
}
