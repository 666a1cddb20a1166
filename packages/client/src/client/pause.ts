import { within } from "./within.js";

/** Waits as the caller's clock does. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * Sleeps; `false` when the signal was aborted, or when the clock failed, so that a broken one cannot turn retries into a
 * hot loop.
 */
export async function pause(sleep: Sleep, ms: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await within(0, signal, (inner) => sleep(ms, inner));
    return true;
  } catch {
    return false;
  }
}
