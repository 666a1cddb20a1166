import { eq } from "drizzle-orm";
import { addDemoUsers } from "../login/add-demo-users.js";
import type { Micros } from "../money/micros.js";
import { apiKeys } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { createWorkspace } from "../workspaces/create-workspace.js";
import { deleteWorkspace } from "../workspaces/delete-workspace.js";
import { generateApiKey, hashSecret } from "./api-key.js";
import { createAccount } from "./create-account.js";

/** Whether the demo account was made now or was there: then it is left as it is, its balance and its people included. */
export type DemoAccount = "created" | "existing";

/** What the demo is made of. */
export interface Demo {
  readonly apiKey: string;
  /** What people call the key. */
  readonly keyName: string;
  readonly balance: Micros;
  /** The password of all demo users. */
  readonly password: string;
  /** The secret of the one with an authenticator app, base32. */
  readonly totpSecret: string;
  readonly now: Date;
}

/** A documentation range (RFC 5737), which nobody's address is in. */
const NOBODYS_ADDRESSES = "192.0.2.0/24";

/**
 * Makes sure that there is an account behind a key, with the demo users and three workspaces: the main one, a second one,
 * and one that was deleted. A second account, for one of the users, may be used from a documentation range only.
 */
export async function seedDemoAccount(storage: Storage, demo: Demo): Promise<DemoAccount> {
  const { apiKey, keyName, balance, now } = demo;
  const { database } = storage;
  const [known] = await database
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashSecret(apiKey)));
  if (known !== undefined) return "existing";
  const accountId = await createAccount(storage, {
    name: "Demo",
    apiKey,
    balance,
    now,
    key: { name: keyName },
  });
  await createWorkspace(database, { accountId, name: "Marketing", color: "#2563eb", now });
  const workspaceId = await createWorkspace(database, { accountId, name: "Old campaign", now });
  await deleteWorkspace(database, { accountId, workspaceId, now });
  const elsewhereId = await createAccount(storage, {
    name: "Demo elsewhere",
    apiKey: generateApiKey("test"),
    balance: 0n,
    allowedAddresses: [NOBODYS_ADDRESSES],
    now,
    key: { name: keyName },
  });
  await addDemoUsers(storage, { ...demo, accountId, elsewhereId });
  return "created";
}
