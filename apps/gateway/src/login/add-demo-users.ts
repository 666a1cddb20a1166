import { eq } from "drizzle-orm";
import { users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { createUser } from "./create-user.js";

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

/** One user for each way in which a login ends. A name that somebody has is left to them. */
export async function addDemoUsers(database: Database, demo: DemoUsers): Promise<void> {
  const { accountId, elsewhereId, password, totpSecret, now } = demo;
  const everything = ["*"] as const;
  const newUsers = [
    { username: "demo", accountId, permissions: everything },
    { username: demoTotpUser, accountId, permissions: everything, totpSecret },
    { username: "demo-readonly", accountId, permissions: ["sms.read", "balance.read"] as const },
    { username: "demo-suspended", accountId, permissions: everything, active: false },
    { username: "demo-elsewhere", accountId: elsewhereId, permissions: everything },
  ];
  for (const user of newUsers) {
    const [taken] = await database
      .select({ id: users.id })
      .from(users)
      .where(eq(users.username, user.username));
    if (taken === undefined) await createUser(database, { ...user, password, now });
  }
}
