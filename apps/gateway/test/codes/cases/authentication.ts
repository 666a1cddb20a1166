import { eq } from "drizzle-orm";
import { generateApiKey } from "../../../src/index.js";
import { accounts, apiKeys } from "../../../src/storage/schema.js";
import type { CodeCase } from "../code-case.js";
import { getBalance, withKey } from "../requests.js";
import type { Stage, StageAccount } from "../stage.js";

const EVERY_SCHEME = { "www-authenticate": 'ApiKey realm="api", Bearer realm="api"' };
const ANOTHER_KEY = { "www-authenticate": 'ApiKey realm="api"' };

async function accountWithKey(
  stage: Stage,
  change: Partial<typeof apiKeys.$inferInsert>,
): Promise<StageAccount> {
  const account = await stage.addAccount();
  await stage.database.update(apiKeys).set(change).where(eq(apiKeys.accountId, account.id));
  return account;
}

/** Whether the caller is who they say. */
export const authenticationCases: readonly CodeCase[] = [
  {
    code: "UNAUTHORIZED",
    cause: "The request has no credentials.",
    arrange: () => Promise.resolve(getBalance({})),
    headers: EVERY_SCHEME,
  },
  {
    code: "UNAUTHORIZED",
    cause: "What stands in X-API-Key has not the form of a key.",
    arrange: () => Promise.resolve(getBalance({ "x-api-key": "letmein" })),
    headers: EVERY_SCHEME,
  },
  {
    code: "INVALID_API_KEY",
    cause: "Nobody has this key.",
    arrange: () => Promise.resolve(getBalance({ "x-api-key": generateApiKey("prod") })),
    headers: ANOTHER_KEY,
  },
  {
    code: "INVALID_API_KEY",
    cause: "The key begins like one that is stored, and its hash is another.",
    arrange: async (stage) => {
      const { apiKey } = await stage.addAccount();
      return getBalance({ "x-api-key": `${apiKey.slice(0, -1)}${apiKey.endsWith("A") ? "B" : "A"}` });
    },
    headers: ANOTHER_KEY,
  },
  {
    code: "API_KEY_INACTIVE",
    cause: "The key was switched off.",
    arrange: async (stage) => getBalance(withKey(await accountWithKey(stage, { active: false }))),
    headers: ANOTHER_KEY,
  },
  {
    code: "API_KEY_EXPIRED",
    cause: "The key's expiry was a second ago.",
    arrange: async (stage) => {
      const expiresAt = new Date(Date.now() - 1_000);
      return getBalance(withKey(await accountWithKey(stage, { expiresAt })));
    },
    headers: ANOTHER_KEY,
  },
  {
    code: "USER_NOT_ACTIVE",
    cause: "The account of the key was suspended.",
    arrange: async (stage) => {
      const account = await stage.addAccount();
      await stage.database.update(accounts).set({ active: false }).where(eq(accounts.id, account.id));
      return getBalance(withKey(account));
    },
    headers: EVERY_SCHEME,
  },
];
