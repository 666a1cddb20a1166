import type { Caller } from "../api/create-api.js";
import type { Session } from "./session.js";

/** Who calls in a session. */
export function callerOf(session: Session | undefined): Caller {
  if (session === undefined) return { kind: "nobody" };
  return session.kind === "api-key"
    ? { kind: "api-key", apiKey: session.apiKey }
    : { kind: "person", username: session.username };
}
