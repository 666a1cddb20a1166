import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { allowsAddress } from "../accounts/address-list.js";
import { secretPlace } from "../secrets/secret-places.js";
import { accounts, sessions, users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import type { LoginFailure } from "./log-in.js";
import type { LoginServices } from "./login-services.js";
import { endSession, openSession } from "./sessions.js";
import type { IssuedToken } from "./sessions.js";
import type { TokenFailure } from "./tokens.js";
import { findTotpStep } from "./totp.js";

/** The second step of a login. */
export interface SecondFactorAttempt {
  /** What the first step gave. */
  readonly token: string;
  /** What the authenticator app shows. */
  readonly code: string;
  /** The client's address. */
  readonly address: string;
}

/** Why the second step fails. */
export type SecondFactorFailure =
  | LoginFailure
  | TokenFailure
  /** The first step was completed already, or its row is gone. */
  | { readonly kind: "ended-session" };

/** Checks the code of an authenticator app, which is good once, and opens the session. */
export async function verifySecondFactor(
  { database, secrets, tokens, limits, lifetimes }: LoginServices,
  { token, code, address }: SecondFactorAttempt,
  now: Date,
): Promise<Result<IssuedToken, SecondFactorFailure>> {
  const claims = await tokens.read("second-factor", token, now);
  if (!claims.ok) return claims;
  const { sessionId, userId } = claims.value;
  const user = await findUser(database, sessionId, userId);
  if (user === undefined || user.totpSecret === null) return err({ kind: "ended-session" });
  if (!user.active || !user.accountActive) return err({ kind: "inactive-account" });
  if (!allowsAddress(user.allowedAddresses, address)) return err({ kind: "address-not-allowed" });
  const allowed = await limits.secondFactor.take(userId, address);
  if (!allowed.ok) return allowed;
  const secret = secrets.open(user.totpSecret, secretPlace("authenticatorApps", user.username));
  const step = findTotpStep(secret, code, now);
  if (step === undefined || !(await useStep(database, userId, step)))
    return err({ kind: "wrong-credentials" });
  await limits.secondFactor.clear(userId, address);
  if (!(await endSession(database, { sessionId, kind: "second-factor", now })))
    return err({ kind: "ended-session" });
  const lifetimeSeconds = lifetimes.accessSeconds;
  return ok(await openSession(database, tokens, { userId, kind: "access", lifetimeSeconds, now }));
}

async function findUser(database: Database, sessionId: string, userId: number) {
  const [user] = await database
    .select({
      username: users.username,
      totpSecret: users.totpSecret,
      active: users.active,
      accountActive: accounts.active,
      allowedAddresses: accounts.allowedAddresses,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(accounts, eq(accounts.id, users.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.userId, userId),
        eq(sessions.kind, "second-factor"),
        isNull(sessions.endedAt),
      ),
    );
  return user;
}

/** RFC 6238 section 5.2: a code is accepted once. Of several requests with one code, one moves the step on. */
async function useStep(database: Database, userId: number, step: number): Promise<boolean> {
  const moved = await database
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, userId), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ id: users.id });
  return moved.length > 0;
}
