import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq } from "drizzle-orm";
import { allowsAddress } from "../accounts/address-list.js";
import type { LimitReached } from "../limits/window-limit.js";
import { accounts, users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import type { LoginServices } from "./login-services.js";
import { verifyPassword } from "./password.js";
import { openSession } from "./sessions.js";
import type { IssuedToken } from "./sessions.js";
import { normalizeUsername } from "./username.js";

/** Who wants to log in, and from where. */
export interface LoginAttempt {
  readonly username: string;
  readonly password: string;
  /** The client's address. */
  readonly address: string;
}

/** How a login with the right password ends. */
export type LoginOutcome =
  | ({ readonly kind: "session" } & IssuedToken)
  /** The token is for the second step only. */
  | ({ readonly kind: "second-factor-required" } & IssuedToken);

/** Why a login fails. */
export type LoginFailure =
  | LimitReached
  /** Whether the name or the password is wrong is not for the caller to know. */
  | { readonly kind: "wrong-credentials" }
  /** The user, or the whole account. Said to those only who know the password. */
  | { readonly kind: "inactive-account" }
  | { readonly kind: "address-not-allowed" };

/** Checks a user name and a password. An unknown name costs the same work, and gives the same answer, as a wrong password. */
export async function logIn(
  { database, tokens, limits, lifetimes }: LoginServices,
  attempt: LoginAttempt,
  now: Date,
): Promise<Result<LoginOutcome, LoginFailure>> {
  const username = normalizeUsername(attempt.username);
  const allowed = await limits.loginName.take(username);
  if (!allowed.ok) return allowed;
  const user = await findUser(database, username);
  const correct = await verifyPassword(attempt.password, user?.passwordHash);
  if (user === undefined || !correct) return err({ kind: "wrong-credentials" });
  await limits.loginName.clear(username);
  if (!user.active || !user.accountActive) return err({ kind: "inactive-account" });
  if (!allowsAddress(user.allowedAddresses, attempt.address)) return err({ kind: "address-not-allowed" });
  const kind = user.totpSecret === null ? "access" : "second-factor";
  const lifetimeSeconds = kind === "access" ? lifetimes.accessSeconds : lifetimes.secondFactorSeconds;
  const issued = await openSession(database, tokens, { userId: user.id, kind, lifetimeSeconds, now });
  return ok({ kind: kind === "access" ? "session" : "second-factor-required", ...issued });
}

async function findUser(database: Database, username: string) {
  const [user] = await database
    .select({
      id: users.id,
      passwordHash: users.passwordHash,
      totpSecret: users.totpSecret,
      active: users.active,
      accountActive: accounts.active,
      allowedAddresses: accounts.allowedAddresses,
    })
    .from(users)
    .innerJoin(accounts, eq(accounts.id, users.accountId))
    .where(eq(users.username, username));
  return user;
}
