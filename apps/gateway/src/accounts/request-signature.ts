import { createHmac } from "node:crypto";
import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { lt } from "drizzle-orm";
import { usedSignatures } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { hashesEqual } from "./api-key.js";

/** What of a request is signed, and its signature. */
export interface SignedRequest {
  readonly method: string;
  /** With the base path, without the query. */
  readonly path: string;
  /** Unix seconds, as the header has them. */
  readonly timestamp: string | undefined;
  /** Hex, as the header has it. */
  readonly signature: string | undefined;
  /** The body as it was sent, empty where there is none; `undefined` when it is no UTF-8 text or too long. */
  readonly readBody: () => Promise<string | undefined>;
}

/** Why a signature is not good. */
export type SignatureFailure =
  | { readonly kind: "signature-missing" }
  | { readonly kind: "signature-invalid" }
  /** The timestamp is no time, or too far from this server's. */
  | { readonly kind: "signature-stale" }
  | { readonly kind: "signature-replayed" };

/** How far the clocks of two sides may be apart. */
const MAX_SKEW_SECONDS = 300;

/**
 * For how long after its last second a signature is remembered: gateways whose clocks run behind the one that forgets
 * must not take it again.
 */
const MEMORY_MARGIN_SECONDS = 300;

const TIMESTAMP_PATTERN = /^[1-9]\d{0,11}$/;

/**
 * Checks the HMAC-SHA256 over METHOD|path|timestamp|body, and that it is used for the first time: of any number of
 * requests with one signature, at any number of gateways, the database lets one insert its row.
 */
export async function checkSignature(
  database: Database,
  key: { readonly id: number; readonly signingSecret: string },
  request: SignedRequest,
  now: Date,
): Promise<Result<void, SignatureFailure>> {
  const { method, path, timestamp, signature } = request;
  if (isMissing(timestamp) || isMissing(signature)) return err({ kind: "signature-missing" });
  const seconds = TIMESTAMP_PATTERN.test(timestamp) ? Number(timestamp) : Number.NaN;
  // NaN is within no skew.
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= MAX_SKEW_SECONDS))
    return err({ kind: "signature-stale" });
  const body = await request.readBody();
  if (body === undefined) return err({ kind: "signature-invalid" });
  const expected = createHmac("sha256", key.signingSecret)
    .update(`${method}|${path}|${timestamp}|${body}`)
    .digest("hex");
  if (!hashesEqual(expected, signature)) return err({ kind: "signature-invalid" });
  const inserted = await database
    .insert(usedSignatures)
    .values({
      apiKeyId: key.id,
      signature: expected,
      expiresAt: new Date((seconds + MAX_SKEW_SECONDS + MEMORY_MARGIN_SECONDS) * 1000),
    })
    .onConflictDoNothing()
    .returning({ signature: usedSignatures.signature });
  return inserted.length === 0 ? err({ kind: "signature-replayed" }) : ok(undefined);
}

/** Forgets the signatures whose timestamps are too old by now to be taken anyway. */
export async function forgetOldSignatures(database: Database, now: Date): Promise<void> {
  await database.delete(usedSignatures).where(lt(usedSignatures.expiresAt, now));
}

function isMissing(header: string | undefined): header is "" | undefined {
  return header === undefined || header === "";
}
