import { within } from "./within.js";

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
  const online = (signal: AbortSignal): Promise<unknown> =>
    new Promise((resolve) => globalThis.addEventListener("online", resolve, { once: true, signal }));
  // No time left is no time, and not no limit.
  await within(Math.max(1, limitMs), signal, online).catch(() => undefined);
  return !isOffline();
}

/** Node before 21 has no `navigator`, and those of Node and Deno do not tell. */
function isOffline(): boolean {
  const platform: { readonly navigator?: { readonly onLine?: boolean } } = globalThis;
  return platform.navigator?.onLine === false;
}
