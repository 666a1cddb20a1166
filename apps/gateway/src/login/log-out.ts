import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import type { LoginServices } from "./login-services.js";
import { endSession } from "./sessions.js";
import type { TokenFailure } from "./tokens.js";

/** Why there is no session to end. */
export type LogoutFailure =
  TokenFailure | { readonly kind: "no-credentials" } | { readonly kind: "ended-session" };

/** Ends the session of a token: at every gateway on this database, its next request is refused. */
export async function logOut(
  { database, tokens }: Pick<LoginServices, "database" | "tokens">,
  token: string | undefined,
  now: Date,
): Promise<Result<void, LogoutFailure>> {
  if (token === undefined) return err({ kind: "no-credentials" });
  const claims = await tokens.read("access", token, now);
  if (!claims.ok) return claims;
  const ended = await endSession(database, { sessionId: claims.value.sessionId, kind: "access", now });
  return ended ? ok(undefined) : err({ kind: "ended-session" });
}
