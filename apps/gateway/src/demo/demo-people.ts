import { and, inArray, ne } from "drizzle-orm";
import { demoSuspendedUser } from "../login/add-demo-users.js";
import { users } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { demoAccounts } from "./demo-keys.js";

/** Ends the logins of the people whom `--demo` made: their password may stand wherever the demo was shown. */
export async function closeDemoPeople(database: Database): Promise<void> {
  await database
    .update(users)
    .set({ active: false })
    .where(inArray(users.accountId, demoAccounts(database)));
}

/** Lets them log in again, but for the suspended one. */
export async function openDemoPeople(database: Database): Promise<void> {
  await database
    .update(users)
    .set({ active: true })
    .where(and(inArray(users.accountId, demoAccounts(database)), ne(users.username, demoSuspendedUser)));
}
