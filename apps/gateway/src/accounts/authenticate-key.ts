import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { eq, sql } from "drizzle-orm";
import { secretPlace } from "../secrets/secret-places.js";
import { accounts, apiKeys, carrierCredentials, workspaces } from "../storage/schema.js";
import type { Database, Vault } from "../storage/storage.js";
import { allowsAddress } from "./address-list.js";
import { apiKeyPrefix, hashSecret, hashesEqual, isApiKeyShaped } from "./api-key.js";
import type { Caller } from "./caller.js";
import { checkSignature } from "./request-signature.js";
import type { SignatureFailure, SignedRequest } from "./request-signature.js";
import { smsServiceOf } from "./sms-service.js";

/** Why the holder of an API key is not let in. */
export type KeyFailure =
  /** Something that has not even the form of a key. */
  | { readonly kind: "no-credentials" }
  | { readonly kind: "unknown-key" }
  | { readonly kind: "inactive-key" }
  | { readonly kind: "expired-key" }
  | { readonly kind: "inactive-account" }
  | { readonly kind: "address-not-allowed" }
  | SignatureFailure
  | { readonly kind: "workspace-deleted" };

/** A request that carries an API key. */
export interface KeyedRequest extends SignedRequest {
  readonly apiKey: string;
  /** The client's address. */
  readonly address: string;
}

/** Finds out whose API key a request carries, and whether it may be used like this. */
export async function authenticateKey(
  { database, secrets }: Vault,
  request: KeyedRequest,
  now: Date,
): Promise<Result<Caller, KeyFailure>> {
  if (!isApiKeyShaped(request.apiKey)) return err({ kind: "no-credentials" });
  const found = await findKey(database, request.apiKey);
  if (found === undefined) return err({ kind: "unknown-key" });
  const { key, account, workspaceDeletedAt, carrier } = found;
  if (!key.active) return err({ kind: "inactive-key" });
  if (key.expiresAt !== null && key.expiresAt <= now) return err({ kind: "expired-key" });
  if (!account.active) return err({ kind: "inactive-account" });
  if (
    !allowsAddress(account.allowedAddresses, request.address) ||
    !allowsAddress(key.allowedAddresses, request.address)
  )
    return err({ kind: "address-not-allowed" });
  const { id, signingSecret } = key;
  if (signingSecret !== null) {
    const opened = secrets.open(signingSecret, secretPlace("requestSignatures", key.hash));
    const checked = await checkSignature(database, { id, signingSecret: opened }, request, now);
    if (!checked.ok) return checked;
  }
  if (workspaceDeletedAt !== null) return err({ kind: "workspace-deleted" });
  return ok({
    accountId: key.accountId,
    workspaceId: key.workspaceId,
    permissions: key.permissions,
    credential: { kind: "api-key", apiKeyId: id, sandbox: request.apiKey.startsWith("sk_test_") },
    sms: smsServiceOf(carrier),
  });
}

/** Whether a text is the API key of somebody, whatever it may still be used for. */
export async function isKnownKey(database: Database, apiKey: string): Promise<boolean> {
  return isApiKeyShaped(apiKey) && (await findKey(database, apiKey)) !== undefined;
}

async function findKey(database: Database, apiKey: string) {
  const candidates = await candidatesOf(database).execute({ prefix: apiKeyPrefix(apiKey) });
  const hash = hashSecret(apiKey);
  return candidates.find(({ key }) => hashesEqual(key.hash, hash));
}

type Candidates = ReturnType<typeof prepareCandidates>;

const prepared = new WeakMap<Database, Candidates>();

/** Every request asks this: it is written once per database, and planned once per connection. */
function candidatesOf(database: Database): Candidates {
  const known = prepared.get(database);
  if (known !== undefined) return known;
  const candidates = prepareCandidates(database);
  prepared.set(database, candidates);
  return candidates;
}

function prepareCandidates(database: Database) {
  return database
    .select({
      key: apiKeys,
      account: { active: accounts.active, allowedAddresses: accounts.allowedAddresses },
      workspaceDeletedAt: workspaces.deletedAt,
      carrier: carrierCredentials,
    })
    .from(apiKeys)
    .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .leftJoin(carrierCredentials, eq(carrierCredentials.accountId, apiKeys.accountId))
    .where(eq(apiKeys.prefix, sql.placeholder("prefix")))
    .prepare("find_api_key");
}
