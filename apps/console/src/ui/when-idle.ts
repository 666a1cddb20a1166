/** Milliseconds after which it begins all the same. */
const LATEST_MS = 500;

/** Waits until the page has been painted and nothing else is to be done at once. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such callback.
    if ("requestIdleCallback" in globalThis)
      globalThis.requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, LATEST_MS);
  });
}
