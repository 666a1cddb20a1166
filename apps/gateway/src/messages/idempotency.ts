import { createHash } from "node:crypto";
import type { SendRequest } from "@error-model/contract";
import type { Row, Statement } from "../storage/exchange.js";
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
 * Looks a key up. Ask it in the transaction of the send, after the account's row was locked: a request with the same key
 * that is in flight has then either committed its answer or left nothing. Without a key there is nothing to find.
 */
export function askAnswer({ workspaceId, sandbox }: MessageScope, key: string | undefined): Statement[] {
  if (key === undefined) return [];
  return [
    {
      name: "send_find_answer",
      text: `select fingerprint, answer from idempotency_records
        where workspace_id = $1 and sandbox = $2 and key = $3`,
      values: [workspaceId, sandbox, key],
    },
  ];
}

/** Reads the answer to {@link askAnswer}. */
export function readAnswer([row]: readonly Row[], fingerprint: string): IdempotencyLookup {
  if (row === undefined) return { kind: "new" };
  // Boundary: the columns as the statement names them.
  const record = row as { readonly fingerprint: string; readonly answer: string };
  if (record.fingerprint !== fingerprint) return { kind: "reused" };
  return { kind: "answered", answer: record.answer };
}
