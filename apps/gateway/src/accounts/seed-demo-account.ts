import { eq } from "drizzle-orm";
import type { Micros } from "../money/micros.js";
import { apiKeys } from "../storage/schema.js";
import type { Storage } from "../storage/storage.js";
import { hashSecret } from "./api-key.js";
import { createAccount } from "./create-account.js";

/** Whether the demo account was made now or was there: then its balance is left as it is. */
export type DemoAccount = "created" | "existing";

/** Makes sure that there is an account behind a key. */
export async function seedDemoAccount(
  storage: Storage,
  demo: { readonly apiKey: string; readonly balance: Micros; readonly now: Date },
): Promise<DemoAccount> {
  const [known] = await storage.database
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashSecret(demo.apiKey)));
  if (known !== undefined) return "existing";
  await createAccount(storage, { name: "Demo", ...demo });
  return "created";
}
