import type { ClientOptions, SignableRequest } from "../client/client-options.js";
import { sleep } from "../client/sleep.js";
import { createSecondReservation } from "./reserve-second.js";

export interface HmacSignerOptions {
  /** The secret that belongs to the API key. Never sent. */
  readonly secret: string;
  /** The time in milliseconds; must be within five minutes of the server's. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Waits until a timestamp is near enough. Default: `setTimeout`, cleared on abort. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
}

/** The server takes timestamps within 300 seconds of its clock; the rest is left for clocks that differ. */
const FARTHEST_AHEAD_SECONDS = 120;

/**
 * Makes the `sign` of a client whose API key demands an HMAC: `X-Timestamp`, and as `X-Signature` the hex HMAC-SHA256 of
 * `METHOD|path|timestamp|body`, by WebCrypto.
 *
 * The server takes each signature once, and neither the query nor a nonce is signed: equal requests within one second get
 * timestamps that run ahead, by up to two minutes; beyond that they wait. Make one signer per secret: two do not know of
 * each other's timestamps.
 *
 * @throws TypeError when the secret is empty, or the platform has no WebCrypto, as a page that is not served over HTTPS.
 */
export function createHmacSigner(options: HmacSignerOptions): NonNullable<ClientOptions["sign"]> {
  const { secret, now = Date.now, sleep: wait = sleep } = options;
  if (secret === "") throw new TypeError("The secret of createHmacSigner is empty.");
  const subtle = subtleCrypto();
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const reserve = createSecondReservation();
  let key: Promise<CryptoKey> | undefined;

  return async ({ method, path, body }: SignableRequest, signal = new AbortController().signal) => {
    key ??= subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
    const imported = await key;
    // By its digest: the texts and numbers of a request are nothing to keep.
    const request = await subtle.digest("SHA-256", encoder.encode(`${method}|${path}|${body}`));
    const nowSeconds = Math.floor(now() / 1000);
    const second = reserve(toHex(new Uint8Array(request)), nowSeconds);
    const tooFar = second - nowSeconds - FARTHEST_AHEAD_SECONDS;
    if (tooFar > 0) await wait(tooFar * 1000, signal);
    const signed = encoder.encode(`${method}|${path}|${String(second)}|${body}`);
    const signature = await subtle.sign("HMAC", imported, signed);
    return { "x-timestamp": String(second), "x-signature": toHex(new Uint8Array(signature)) };
  };
}

function subtleCrypto(): SubtleCrypto {
  // The types promise it everywhere; browsers keep it from pages without HTTPS.
  const platform: { readonly crypto?: { readonly subtle?: SubtleCrypto } } = globalThis;
  const subtle = platform.crypto?.subtle;
  if (subtle === undefined)
    throw new TypeError("createHmacSigner needs WebCrypto; browsers have it on pages served over HTTPS.");
  return subtle;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
