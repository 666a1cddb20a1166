import type { Client } from "@error-model/client";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { createApi } from "../api/create-api.js";
import { callerOf } from "../session/caller-of.js";
import { useSession } from "../session/use-session.js";
import { workspaceStore } from "../session/workspace.js";
import { useStoredValue } from "../storage/use-stored-value.js";
import { createQueryClient } from "./create-query-client.js";

/** How the page reaches the API, and what it has read there. */
export interface Connection {
  readonly api: Client;
  readonly queries: QueryClient;
}

/**
 * One connection per caller and workspace, so that what one of them read is never shown to the next. A renewed token is
 * the same caller.
 */
export function useConnection(): Connection {
  const session = useSession();
  const chosen = useStoredValue(workspaceStore);
  const caller = callerOf(session);
  const workspaceId =
    caller.kind === "person" && chosen?.username === caller.username ? chosen.id : undefined;
  const key = JSON.stringify([caller, workspaceId]);
  return useMemo(() => {
    const [known, workspace] = [caller, workspaceId];
    return { api: createApi({ caller: known, workspaceId: workspace }), queries: createQueryClient() };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all about caller and workspace
  }, [key]);
}
