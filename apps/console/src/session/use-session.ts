import { useStoredValue } from "../storage/use-stored-value.js";
import { sessionStore } from "./session.js";
import type { Session } from "./session.js";

/** The session, or `undefined` while nobody is signed in. */
export function useSession(): Session | undefined {
  return useStoredValue(sessionStore);
}
