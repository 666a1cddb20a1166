import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, eq, isNull } from "drizzle-orm";
import { allowsAddress } from "../accounts/address-list.js";
import type { Caller } from "../accounts/caller.js";
import { smsServiceOf } from "../accounts/sms-service.js";
import { accounts, carrierCredentials, sessions, users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { selectWorkspace } from "../workspaces/select-workspace.js";
import type { WorkspaceFailure } from "../workspaces/select-workspace.js";
import type { TokenFailure, Tokens } from "./tokens.js";

/** Why the holder of a token is not let in. */
export type SessionFailure =
  | TokenFailure
  /** Logged out, or the session's row is gone. */
  | { readonly kind: "ended-session" }
  /** The user, or the whole account. */
  | { readonly kind: "inactive-account" }
  | { readonly kind: "address-not-allowed" }
  | WorkspaceFailure;

/** A request that carries a token. */
export interface TokenRequest {
  readonly token: string;
  /** The client's address. */
  readonly address: string;
  /** The value of X-Workspace-ID. */
  readonly workspaceHeader: string | undefined;
}

/** Finds out whose token a request carries, and which workspace it chooses. */
export async function authenticateToken(
  database: Database,
  tokens: Tokens,
  request: TokenRequest,
  now: Date,
): Promise<Result<Caller, SessionFailure>> {
  const claims = await tokens.read("access", request.token, now);
  if (!claims.ok) return claims;
  const { sessionId, userId } = claims.value;
  const [found] = await database
    .select({
      userActive: users.active,
      permissions: users.permissions,
      accountId: accounts.id,
      accountActive: accounts.active,
      allowedAddresses: accounts.allowedAddresses,
      carrier: carrierCredentials,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(accounts, eq(accounts.id, users.accountId))
    .leftJoin(carrierCredentials, eq(carrierCredentials.accountId, accounts.id))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.userId, userId),
        eq(sessions.kind, "access"),
        isNull(sessions.endedAt),
      ),
    );
  if (found === undefined) return err({ kind: "ended-session" });
  if (!found.userActive || !found.accountActive) return err({ kind: "inactive-account" });
  if (!allowsAddress(found.allowedAddresses, request.address)) return err({ kind: "address-not-allowed" });
  const workspace = await selectWorkspace(database, found.accountId, request.workspaceHeader);
  if (!workspace.ok) return workspace;
  return ok({
    accountId: found.accountId,
    workspaceId: workspace.value,
    permissions: found.permissions,
    credential: { kind: "session", sessionId, userId },
    sms: smsServiceOf(found.carrier),
  });
}
