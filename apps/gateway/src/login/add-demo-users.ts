import { inArray, sql } from "drizzle-orm";
import { demoAccounts } from "../demo/demo-keys.js";
import { secretPlace } from "../secrets/secret-places.js";
import { users } from "../storage/schema.js";
import type { Vault } from "../storage/storage.js";
import { hashPassword } from "./password.js";

/** Who the demo users are. */
export interface DemoUsers {
  readonly accountId: number;
  /** An account that may be used from nowhere near. */
  readonly elsewhereId: number;
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
  readonly now: Date;
}

/** The one with an authenticator app. */
export const demoTotpUser = "demo-2fa";

/** The one that may not log in. */
export const demoSuspendedUser = "demo-suspended";

/**
 * One user for each way in which a login ends. A name that somebody has is left to them, unless it is from an earlier demo,
 * with a key and a password of its own.
 */
export async function addDemoUsers({ database, secrets }: Vault, demo: DemoUsers): Promise<void> {
  const { accountId, elsewhereId, now } = demo;
  const totpSecret = secrets.seal(demo.totpSecret, secretPlace("authenticatorApps", demoTotpUser));
  // One password, hashed once: five slow hashes would hold up every start.
  const passwordHash = await hashPassword(demo.password);
  const user = { accountId, passwordHash, permissions: ["*" as const], createdAt: now };
  await database
    .insert(users)
    .values([
      { ...user, username: "demo" },
      { ...user, username: demoTotpUser, totpSecret },
      { ...user, username: "demo-readonly", permissions: ["sms.read", "balance.read"] },
      { ...user, username: demoSuspendedUser, active: false },
      { ...user, username: "demo-elsewhere", accountId: elsewhereId },
    ])
    .onConflictDoUpdate({
      target: users.username,
      set: {
        accountId: sql`excluded.account_id`,
        passwordHash: sql`excluded.password_hash`,
        totpSecret: sql`excluded.totp_secret`,
        active: sql`excluded.active`,
      },
      setWhere: inArray(users.accountId, demoAccounts(database)),
    });
}
