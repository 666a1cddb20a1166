import { workspaces } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** A workspace to create. */
export interface NewWorkspace {
  readonly accountId: number;
  readonly name: string;
  /** Whether requests that name no workspace are made in it; an account has one such workspace at most. Default: no. */
  readonly isMain?: boolean | undefined;
  /** CSS colour, for whoever shows it. Default: none. */
  readonly color?: string | undefined;
  readonly now: Date;
}

/** Creates a workspace and gives its id. */
export async function createWorkspace(database: Database, workspace: NewWorkspace): Promise<number> {
  const { accountId, name, isMain = false, color = null, now } = workspace;
  const [row] = await database
    .insert(workspaces)
    .values({ accountId, name, isMain, color, createdAt: now })
    .returning({ id: workspaces.id });
  if (row === undefined) throw new Error("The workspace was inserted, yet no id came back.");
  return row.id;
}
