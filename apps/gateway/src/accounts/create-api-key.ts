import { randomBytes } from "node:crypto";
import { secretPlace } from "../secrets/secret-places.js";
import { apiKeys } from "../storage/schema.js";
import type { Vault } from "../storage/storage.js";
import { findInvalidAddress } from "./address-list.js";
import { apiKeyPrefix, generateApiKey, hashSecret, isApiKeyShaped } from "./api-key.js";
import type { Permission } from "./permissions.js";

/** An API key to create. */
export interface NewApiKey {
  readonly accountId: number;
  /** The one workspace that it works in; it has to be one of the account's. */
  readonly workspaceId: number;
  /** What people call it. Default: "API key". */
  readonly name?: string | undefined;
  /** `prod` begins with `sk_prod_`, `test` with `sk_test_`. Ignored where `apiKey` is given. Default: `prod`. */
  readonly environment?: "prod" | "test" | undefined;
  /** The key itself, where it comes from outside. Default: a new one with 192 random bits. */
  readonly apiKey?: string | undefined;
  /** What it may do. Default: nothing. */
  readonly permissions?: readonly Permission[] | undefined;
  /** From then on it is refused. Default: never. */
  readonly expiresAt?: Date | undefined;
  /** Addresses and CIDR ranges that it may be used from. Default: from anywhere. */
  readonly allowedAddresses?: readonly string[] | undefined;
  /** Whether requests have to be signed, or with which secret. Default: no. */
  readonly signing?: boolean | string | undefined;
  readonly now: Date;
}

/** A key that was just created: the only moment at which it can be shown. */
export interface CreatedApiKey {
  readonly id: number;
  readonly apiKey: string;
  /** What requests have to be signed with; `undefined` where they need no signature. */
  readonly signingSecret: string | undefined;
}

/**
 * Creates an API key and gives it in full, once: what is stored is its hash. The secret for signatures is stored
 * sealed, since signatures are computed with it.
 *
 * @throws TypeError for a key of another form, and for an entry of the allow list that is no address and no range.
 */
export async function createApiKey({ database, secrets }: Vault, key: NewApiKey): Promise<CreatedApiKey> {
  const { allowedAddresses = [], apiKey = generateApiKey(key.environment ?? "prod"), signing = false } = key;
  if (!isApiKeyShaped(apiKey))
    throw new TypeError(
      "An API key is sk_test_ or sk_prod_ and 16 to 128 letters, digits, underscores or hyphens.",
    );
  const invalid = findInvalidAddress(allowedAddresses);
  if (invalid !== undefined)
    throw new TypeError(
      `"${invalid}" is no address and no CIDR range. Write it like 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.`,
    );
  const signingSecret = typeof signing === "string" ? signing : signing ? generateSecret() : undefined;
  const hash = hashSecret(apiKey);
  const [row] = await database
    .insert(apiKeys)
    .values({
      accountId: key.accountId,
      workspaceId: key.workspaceId,
      name: key.name ?? "API key",
      prefix: apiKeyPrefix(apiKey),
      hash,
      signingSecret:
        signingSecret === undefined
          ? null
          : secrets.seal(signingSecret, secretPlace("requestSignatures", hash)),
      expiresAt: key.expiresAt ?? null,
      permissions: [...(key.permissions ?? [])],
      allowedAddresses: [...allowedAddresses],
      createdAt: key.now,
    })
    .returning({ id: apiKeys.id });
  if (row === undefined) throw new Error("The API key was inserted, yet no id came back.");
  return { id: row.id, apiKey, signingSecret };
}

function generateSecret(): string {
  return randomBytes(32).toString("base64url");
}
