import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows that an event is genuine and fresh: the time in Unix seconds, and
 * `sha256=` with the hex HMAC-SHA256 of `{timestamp}.{raw body}`. Without a secret there are none.
 */
export function signatureHeaders(
  body: string,
  secret: string | null,
  now: Date,
): Readonly<Record<string, string>> {
  if (secret === null) return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "x-webhook-timestamp": timestamp, "x-webhook-signature": `sha256=${signature}` };
}
