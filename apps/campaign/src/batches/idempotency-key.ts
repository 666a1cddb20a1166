import { createHash } from "node:crypto";
import type { SendRequest } from "@error-model/contract";
import type { Range } from "./batch.js";

export interface KeyedRequest {
  readonly campaignId: string;
  readonly batchIndex: number;
  readonly range: Range;
  readonly body: SendRequest;
}

/**
 * Derives the Idempotency-Key of a request from what it is, and from nothing else: a request repeated after a lost
 * answer, or by another process after a kill, carries the same key and is not applied twice.
 */
export function idempotencyKey({ campaignId, batchIndex, range, body }: KeyedRequest): string {
  const hash = createHash("sha256")
    .update(
      JSON.stringify([campaignId, batchIndex, range.from, range.to, body.to, body.message, body.sender_id]),
    )
    .digest("hex");
  return `campaign-${campaignId}-${String(batchIndex)}-${hash.slice(0, 32)}`;
}
