import { useStoredValue } from "../storage/use-stored-value.js";
import { useSession } from "./use-session.js";
import { workspaceStore } from "./workspace.js";

/** Names who is signed in and their workspace, without secrets: what is kept in the browser is kept under this name. */
export function useOwner(): string {
  const session = useSession();
  const workspace = useStoredValue(workspaceStore);
  if (session === undefined) return "nobody";
  if (session.kind === "api-key") return `key ${session.apiKey.slice(-8)}`;
  const id = workspace?.username === session.username ? workspace.id : "main";
  return `user ${session.username} workspace ${id}`;
}
