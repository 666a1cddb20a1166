import { clampDelay } from "@error-model/core";
import { onAbort } from "./on-abort.js";

/** Waits; an abort clears the timer and ends the wait early, without an error: who aborted looks at the signal. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // An aborted signal finishes at once, before there is anything to take back.
    let withdraw = (): void => undefined;
    const timer = setTimeout(finish, clampDelay(ms));
    withdraw = onAbort(signal, finish);
    function finish(): void {
      clearTimeout(timer);
      withdraw();
      resolve();
    }
  });
}
