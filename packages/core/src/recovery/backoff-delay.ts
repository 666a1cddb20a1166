import { clampDelay } from "./delay.js";

export interface BackoffOptions {
  /** How many attempts failed before this one: 0 after the first failure. */
  readonly attempt: number;
  /** Upper bound of the first delay, in milliseconds; doubles with every attempt. Default: 1000. */
  readonly baseMs?: number | undefined;
  /** Upper bound of every delay, in milliseconds. Default: 30 000. */
  readonly capMs?: number | undefined;
  /** Gives a number from 0 up to 1, such as `Math.random`. */
  readonly random: () => number;
}

/** The documented "starting around 1 s", and a cap that keeps a person or a job waiting no longer than it is worth. */
export const defaultBackoff: { readonly baseMs: number; readonly capMs: number } = {
  baseMs: 1000,
  capMs: 30_000,
};

/**
 * Draws the delay before the next attempt, in milliseconds: evenly from 0 to `min(capMs, baseMs * 2^attempt)`.
 *
 * Full jitter spreads clients that failed together over the whole span, where a fixed part would keep them in step. The
 * result is a number from 0 to the cap whatever comes in.
 */
export function backoffDelay(options: BackoffOptions): number {
  const base = clampDelay(options.baseMs ?? NaN, defaultBackoff.baseMs);
  const cap = clampDelay(options.capMs ?? NaN, defaultBackoff.capMs);
  const span = clampDelay(base * 2 ** (Math.max(options.attempt, 0) || 0));
  // A source without a compiler at hand may give anything; what is no number counts as the longest delay.
  const drawn: unknown = options.random();
  const share = typeof drawn !== "number" || Number.isNaN(drawn) ? 1 : Math.min(Math.max(drawn, 0), 1);
  return share * Math.min(cap, span);
}
