/** The longest wait that a client's timer of 31 bits of milliseconds can hold; beyond it, timers fire at once. */
const MAX_SECONDS = 2_147_483;

/**
 * Writes the value of a Retry-After header (RFC 9110 section 10.2.3): whole seconds, rounded up so that no client comes
 * back too early, from 0 to about 24 days. Not a number gives no header.
 */
export function formatRetryAfter(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || Number.isNaN(seconds)) return undefined;
  return String(Math.min(Math.max(Math.ceil(seconds), 0), MAX_SECONDS));
}
