import { clampDelay } from "@error-model/core";
import { onAbort } from "./on-abort.js";

/**
 * Waits while the browser says that it is offline; gives `false` when it still is after `limitMs` or when the signal is
 * aborted. Where the platform does not say, it counts as online.
 */
export async function untilOnline(limitMs: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (!isOffline()) return true;
  await new Promise<void>((resolve) => {
    // An aborted signal finishes at once, before there is anything to take back.
    let withdraw = (): void => undefined;
    const timer = setTimeout(finish, clampDelay(limitMs));
    globalThis.addEventListener("online", finish);
    withdraw = onAbort(signal, finish);
    function finish(): void {
      clearTimeout(timer);
      globalThis.removeEventListener("online", finish);
      withdraw();
      resolve();
    }
  });
  return !isOffline() && signal?.aborted !== true;
}

/** Node before 21 has no `navigator`, and those of Node and Deno do not tell. */
function isOffline(): boolean {
  const platform: { readonly navigator?: { readonly onLine?: boolean } } = globalThis;
  return platform.navigator?.onLine === false;
}
