import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { sessions } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import type { TokenKind, Tokens } from "./tokens.js";

/** A token, and for how long it is good. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** For how long a row outlives its token: clocks of several gateways differ. */
const KEPT_AFTER_EXPIRY_MS = 3_600_000;

/** Opens a session of a user: the row that keeps its token good, and the token. */
export async function openSession(
  database: Database,
  tokens: Tokens,
  session: {
    readonly userId: number;
    readonly kind: TokenKind;
    readonly lifetimeSeconds: number;
    readonly now: Date;
  },
): Promise<IssuedToken> {
  const { userId, kind, lifetimeSeconds, now } = session;
  const sessionId = randomUUID();
  const expiresAt = new Date(now.getTime() + lifetimeSeconds * 1000);
  await database.insert(sessions).values({ id: sessionId, userId, kind, createdAt: now, expiresAt });
  const token = await tokens.sign(kind, { sessionId, userId, issuedAt: now, expiresAt });
  return { token, expiresInSeconds: lifetimeSeconds };
}

/** Ends a session, if it is still open: of several that try at once, one succeeds. Gives whether this one did. */
export async function endSession(
  database: Database,
  session: { readonly sessionId: string; readonly kind: TokenKind; readonly now: Date },
): Promise<boolean> {
  const { sessionId, kind, now } = session;
  const ended = await database
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.kind, kind),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Removes the rows of tokens that expired a while ago. */
export async function forgetOldSessions(database: Database, now: Date): Promise<void> {
  await database
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(now.getTime() - KEPT_AFTER_EXPIRY_MS)));
}
