import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { hashSecret } from "../accounts/api-key.js";
import type { NewAccount } from "../accounts/create-account.js";
import type { NewApiKey } from "../accounts/create-api-key.js";
import { loadSigningSecret } from "../login/signing-secret.js";
import { generateTotpSecret } from "../login/totp.js";
import { secretPlace } from "../secrets/secret-places.js";
import { accounts, apiKeys } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { deleteWorkspace } from "../workspaces/delete-workspace.js";
import { ensureAccount, ensureKey, ensureUsers } from "./demo-accounts.js";
import { inactiveScene, openPublicKeys, publicKeyName } from "./demo-keys.js";
import { openDemoPeople } from "./demo-people.js";
import { refuseWrites } from "./refuse-writes.js";

/** Who is there to meet each code with. */
export type DemoScenes = Awaited<ReturnType<typeof setScenes>>;

/** A documentation range (RFC 5737), which nobody's address is in. */
const NOBODYS_ADDRESSES = ["192.0.2.0/24"];

/** Less than two messages to anywhere cost. */
const POOR = 10_000n;

/** Somebody with an authenticator app. */
const GUESSER = "atlas-guesser";

/** SQLSTATE of a transaction that may be repeated, and of a value that never fits: DB_ERROR and INTERNAL_ERROR. */
const SERIALIZATION_FAILURE = "40001";
const NUMERIC_VALUE_OUT_OF_RANGE = "22003";

/**
 * Makes sure that the database holds the accounts, keys and people through which every code can be met by its real cause.
 * Their keys follow from a secret in the database: every start finds them again, and no key stands in it.
 */
export async function setScenes(storage: Storage, now: Date) {
  const { database } = storage;
  const secret = await loadSigningSecret(storage, now);
  const keyOf = (name: string): string =>
    `sk_prod_${createHmac("sha256", secret).update(`demo key: ${name}`).digest("hex").slice(0, 32)}`;
  const account = (name: string, change: Partial<NewAccount> = {}) =>
    ensureAccount(storage, {
      name: `Atlas: ${name}`,
      balance: 0n,
      apiKey: keyOf(name),
      now,
      ...change,
      key: { name: publicKeyName(name) },
    });

  const sound = await account("sound");
  const key = (name: string, change: Partial<Omit<NewApiKey, "apiKey">> = {}) =>
    ensureKey(storage, {
      accountId: sound.id,
      workspaceId: sound.workspaceId,
      name: publicKeyName(name),
      apiKey: keyOf(name),
      permissions: ["*"],
      now,
      ...change,
    });
  const inactive = await key(inactiveScene);
  await database
    .update(apiKeys)
    .set({ active: false })
    .where(eq(apiKeys.hash, hashSecret(inactive)));
  await openPublicKeys(database);
  await openDemoPeople(database);
  const suspended = await account("suspended");
  await database.update(accounts).set({ active: false }).where(eq(accounts.id, suspended.id));
  const withoutMain = await account("without main workspace");
  await deleteWorkspace(database, { accountId: withoutMain.id, workspaceId: withoutMain.workspaceId, now });
  const refused = await account("refused by the database", { balance: 10_000_000n });
  await refuseWrites(database, refused.id, SERIALIZATION_FAILURE);
  const broken = await account("broken in the database", { balance: 10_000_000n });
  await refuseWrites(database, broken.id, NUMERIC_VALUE_OUT_OF_RANGE);
  const busy = await account("busy");

  return {
    keys: {
      sound: sound.apiKey,
      inactive,
      expired: await key("expired", { expiresAt: new Date(now.getTime() - 1_000) }),
      elsewhere: await key("elsewhere", { allowedAddresses: NOBODYS_ADDRESSES }),
      signed: await key("signed", { signing: true }),
      sendOnly: await key("send only", { permissions: ["sms.send"] }),
      // Its workspace is the main one of an account that lost it.
      homeless: withoutMain.apiKey,
      suspended: suspended.apiKey,
      withoutSms: (await account("without SMS", { sms: "not-configured" })).apiKey,
      incomplete: (await account("incomplete", { sms: "incomplete" })).apiKey,
      poor: (await account("poor", { balance: POOR })).apiKey,
      busy: busy.apiKey,
      refused: refused.apiKey,
      broken: broken.apiKey,
    },
    users: await ensureUsers(
      database,
      {
        person: { username: "atlas-person", accountId: sound.id },
        lost: { username: "atlas-lost", accountId: withoutMain.id },
        guesser: {
          username: GUESSER,
          accountId: sound.id,
          totpSecret: storage.secrets.seal(generateTotpSecret(), secretPlace("authenticatorApps", GUESSER)),
        },
      },
      now,
    ),
    busyAccountId: busy.id,
    foreignWorkspaceId: suspended.workspaceId,
  };
}
