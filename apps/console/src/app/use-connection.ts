import type { Client } from "@error-model/client";
import type { QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { createApi } from "../api/create-api.js";
import { useCaller } from "../session/use-caller.js";
import { createQueryClient } from "./create-query-client.js";

/** How the page reaches the API, and what it has read there. */
export interface Connection {
  readonly api: Client;
  readonly queries: QueryClient;
}

/** One connection per caller and workspace, so that what one of them read is never shown to the next. */
export function useConnection(): Connection {
  const who = useCaller();
  return useMemo(() => ({ api: createApi(who), queries: createQueryClient() }), [who]);
}
