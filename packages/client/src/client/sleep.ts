import { within } from "./within.js";

/**
 * Waits for so many milliseconds, none below 0; an abort clears the timer and ends the wait early, without an error: who
 * aborted looks at the signal.
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  // What is waited for never comes, and the limit is the sleep: 0 would be none.
  const never = (): Promise<never> => new Promise(() => undefined);
  return within(ms || 1, signal, never).catch(() => undefined);
}
