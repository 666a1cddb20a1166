import { useMemo } from "react";
import type { ApiOptions } from "../api/create-api.js";
import { useStoredValue } from "../storage/use-stored-value.js";
import { callerOf } from "./caller-of.js";
import { useSession } from "./use-session.js";
import { workspaceStore } from "./workspace.js";

/** Who calls, and about which workspace; the same object until one of them changes. A renewed token changes neither. */
export function useCaller(): Pick<ApiOptions, "caller" | "workspaceId"> {
  const session = useSession();
  const chosen = useStoredValue(workspaceStore);
  const caller = callerOf(session);
  const workspaceId =
    caller.kind === "person" && chosen?.username === caller.username ? chosen.id : undefined;
  const key = JSON.stringify([caller, workspaceId]);
  return useMemo(() => {
    return { caller, workspaceId };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all about caller and workspace
  }, [key]);
}
