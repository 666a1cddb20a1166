import { eq } from "drizzle-orm";
import { createWorkspace } from "../../../src/workspaces/create-workspace.js";
import { deleteWorkspace } from "../../../src/workspaces/delete-workspace.js";
import { workspaces } from "../../../src/storage/schema.js";
import type { CodeCase } from "../code-case.js";
import { addStageUser, sessionHeader } from "../callers.js";
import { getBalance, withKey } from "../requests.js";
import type { Stage, StageAccount } from "../stage.js";

/** Asks for the balance with a token, in the workspace that the header names. */
const inWorkspace =
  (choose: (stage: Stage, account: StageAccount) => Promise<string>) => async (stage: Stage) => {
    const user = await addStageUser(stage);
    const headers = await sessionHeader(stage, user);
    return getBalance({ ...headers, "x-workspace-id": await choose(stage, user.account) });
  };

async function mainOf(stage: Stage, { id }: StageAccount): Promise<number> {
  const [main] = await stage.database
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.accountId, id));
  return main?.id ?? 0;
}

async function deleteMain(stage: Stage, account: StageAccount): Promise<void> {
  const workspaceId = await mainOf(stage, account);
  await deleteWorkspace(stage.database, { accountId: account.id, workspaceId, now: new Date() });
}

/** Which workspace a request works in. */
export const workspaceCases: readonly CodeCase[] = [
  {
    code: "INVALID_WORKSPACE_HEADER",
    cause: "X-Workspace-ID is a name.",
    arrange: inWorkspace(() => Promise.resolve("main")),
  },
  {
    code: "INVALID_WORKSPACE_HEADER",
    cause: "X-Workspace-ID is zero.",
    arrange: inWorkspace(() => Promise.resolve("0")),
  },
  {
    code: "CROSS_TENANT_WORKSPACE",
    cause: "X-Workspace-ID names a workspace of another account.",
    arrange: inWorkspace(async (stage) => String(await mainOf(stage, await stage.addAccount()))),
  },
  {
    code: "CROSS_TENANT_WORKSPACE",
    cause: "X-Workspace-ID names a workspace that the account has deleted.",
    arrange: inWorkspace(async (stage, { id: accountId }) => {
      const now = new Date();
      const workspaceId = await createWorkspace(stage.database, { accountId, name: "Old", now });
      await deleteWorkspace(stage.database, { accountId, workspaceId, now });
      return String(workspaceId);
    }),
  },
  {
    code: "CROSS_TENANT_WORKSPACE",
    cause: "X-Workspace-ID names a workspace that nobody has.",
    arrange: inWorkspace(() => Promise.resolve("999999999999999999")),
  },
  {
    code: "NO_MAIN_WORKSPACE",
    cause: "The request chooses no workspace, and the account's main one was deleted.",
    arrange: async (stage) => {
      const user = await addStageUser(stage);
      await deleteMain(stage, user.account);
      return getBalance(await sessionHeader(stage, user));
    },
  },
  {
    code: "WORKSPACE_NOT_AVAILABLE",
    cause: "The workspace that the key is bound to was deleted.",
    arrange: async (stage) => {
      const account = await stage.addAccount();
      await deleteMain(stage, account);
      return getBalance(withKey(account));
    },
  },
];
