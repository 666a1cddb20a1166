import { onAbort } from "./on-abort.js";

/**
 * Waits for a promise, or rejects as soon as the signal is aborted, whether or not the other side
 * listens to the signal, which says why. Leaves no listener behind, and no rejection unhandled.
 */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const withdraw = onAbort(signal, reject);
    promise.then(resolve, reject).finally(withdraw);
  });
}
