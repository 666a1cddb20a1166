import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq } from "drizzle-orm";
import { accounts, apiKeys } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { apiKeyPrefix, hashSecret, hashesEqual, isApiKeyShaped } from "./api-key.js";
import type { Permission } from "./permissions.js";

/** Who makes a request, and what the key lets them do. */
export interface Caller {
  readonly accountId: number;
  readonly permissions: readonly Permission[];
}

/** Why a caller is not let in. */
export type AuthenticationFailure =
  /** No key, or something that is none. */
  | { readonly kind: "no-credentials" }
  | { readonly kind: "unknown-key" }
  | { readonly kind: "inactive-key" }
  | { readonly kind: "expired-key" }
  | { readonly kind: "inactive-account" };

/** Finds out whose API key a request carries. */
export async function authenticate(
  database: Database,
  apiKey: string | undefined,
  now: Date,
): Promise<Result<Caller, AuthenticationFailure>> {
  if (apiKey === undefined || !isApiKeyShaped(apiKey)) return err({ kind: "no-credentials" });
  const candidates = await database
    .select({
      accountId: apiKeys.accountId,
      hash: apiKeys.hash,
      active: apiKeys.active,
      expiresAt: apiKeys.expiresAt,
      permissions: apiKeys.permissions,
      accountActive: accounts.active,
    })
    .from(apiKeys)
    .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
    .where(eq(apiKeys.prefix, apiKeyPrefix(apiKey)));
  const hash = hashSecret(apiKey);
  const key = candidates.find((candidate) => hashesEqual(candidate.hash, hash));
  if (key === undefined) return err({ kind: "unknown-key" });
  if (!key.active) return err({ kind: "inactive-key" });
  if (key.expiresAt !== null && key.expiresAt <= now) return err({ kind: "expired-key" });
  if (!key.accountActive) return err({ kind: "inactive-account" });
  return ok({ accountId: key.accountId, permissions: key.permissions });
}
