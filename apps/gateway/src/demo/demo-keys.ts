import { and, eq, like, ne, or } from "drizzle-orm";
import { hashSecret } from "../accounts/api-key.js";
import { apiKeys } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** What the key of the account that `--demo` makes is called. Nobody would call one of his own like this. */
export const demoKeyName = "the key of --demo";

/** How the names of the keys begin that the demo gives to anybody. */
const PUBLIC = "given to anybody by --demo: ";

/** What a key is called that the demo gives to anybody. */
export function publicKeyName(scene: string): string {
  return PUBLIC + scene;
}

/** The one that has to stay as it is. */
export const inactiveScene = "inactive";

const isDemoKey = or(eq(apiKeys.name, demoKeyName), like(apiKeys.name, `${PUBLIC}%`));

/** Switches the demo's keys off: what a demo has shown around must not work once the gateway is no demo any more. */
export async function closeDemoKeys(database: Database): Promise<void> {
  await database.update(apiKeys).set({ active: false }).where(isDemoKey);
}

/** Switches the keys of the scenes on again, but for the inactive one. */
export async function openPublicKeys(database: Database): Promise<void> {
  await database
    .update(apiKeys)
    .set({ active: true })
    .where(and(like(apiKeys.name, `${PUBLIC}%`), ne(apiKeys.name, publicKeyName(inactiveScene))));
}

/** Switches the key of the demo account on again. */
export async function openDemoKey(database: Database, apiKey: string): Promise<void> {
  await database
    .update(apiKeys)
    .set({ active: true })
    .where(and(eq(apiKeys.name, demoKeyName), eq(apiKeys.hash, hashSecret(apiKey))));
}

/** The accounts that `--demo` has made: those of its keys. */
export function demoAccounts(database: Database) {
  return database.select({ id: apiKeys.accountId }).from(apiKeys).where(isDemoKey);
}
