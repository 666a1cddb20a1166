import type { Client } from "@error-model/client";
import { createContext, use } from "react";

/** The client of the session. */
export const ApiContext = createContext<Client | undefined>(undefined);

/** Gives the client of the session. @throws Error outside of the app's providers, which is a bug of the page. */
export function useApi(): Client {
  const api = use(ApiContext);
  if (api === undefined) throw new Error("useApi needs ApiContext around it.");
  return api;
}
