import { onAbort } from "./on-abort.js";
import { sleep } from "./sleep.js";

/**
 * Waits while the browser says that it is offline; gives `false` when it still is, after `limitMs` or when the signal is
 * aborted. Where the platform does not say, it counts as online. `onOffline` is called where there is something to wait for.
 */
export async function untilOnline(
  limitMs: number,
  signal: AbortSignal | undefined,
  onOffline?: () => void,
): Promise<boolean> {
  if (!isOffline()) return true;
  onOffline?.();
  const wait = new AbortController();
  const end = (): void => wait.abort();
  globalThis.addEventListener("online", end, { signal: wait.signal });
  const withdraw = onAbort(signal, end);
  await sleep(limitMs, wait.signal);
  // Takes the listener back.
  end();
  withdraw();
  return !isOffline();
}

/** Node before 21 has no `navigator`, and those of Node and Deno do not tell. */
function isOffline(): boolean {
  const platform: { readonly navigator?: { readonly onLine?: boolean } } = globalThis;
  return platform.navigator?.onLine === false;
}
