import { createHash } from "node:crypto";
import type { SendRequest } from "@error-model/contract";
import { and, eq } from "drizzle-orm";
import { idempotencyRecords } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import type { MessageScope } from "./message-scope.js";

/** What a scope has under an idempotency key. */
export type IdempotencyLookup =
  | { readonly kind: "new" }
  /** The same request was answered before. */
  | { readonly kind: "answered"; readonly answer: string }
  /** Another request was answered under this key. */
  | { readonly kind: "reused" };

/** Digests what a send asks for. White space and the order of members in the body do not make another request. */
export function fingerprintOf({ to, message, sender_id }: SendRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([to, message, sender_id]))
    .digest("hex");
}

/**
 * Looks a key up. Call it in the transaction of the send, after the account's row was locked: a request with the same
 * key that is in flight has then either committed its answer or left nothing.
 */
export async function findAnswer(
  tx: Database,
  { workspaceId, sandbox }: MessageScope,
  key: string,
  fingerprint: string,
): Promise<IdempotencyLookup> {
  const [record] = await tx
    .select({ fingerprint: idempotencyRecords.fingerprint, answer: idempotencyRecords.answer })
    .from(idempotencyRecords)
    .where(
      and(
        eq(idempotencyRecords.workspaceId, workspaceId),
        eq(idempotencyRecords.sandbox, sandbox),
        eq(idempotencyRecords.key, key),
      ),
    );
  if (record === undefined) return { kind: "new" };
  if (record.fingerprint !== fingerprint) return { kind: "reused" };
  return { kind: "answered", answer: record.answer };
}
