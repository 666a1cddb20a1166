/** Who waits for which signal; a signal that nobody waits for any more has no entry and no listener. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back once when the signal is aborted, at once if it is already; the result takes the wish back.
 *
 * Every signal gets one listener, however many calls share it: Node 20 warns of a leak from the eleventh on.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal === undefined) return () => undefined;
  if (signal.aborted) {
    callback();
    return () => undefined;
  }
  const callbacks = waiting.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) unlisten.get(callbacks)?.();
  };
}

/** By the set and not by the signal, so that a late withdrawal cannot end what was begun anew on the same signal. */
const unlisten = new WeakMap<ReadonlySet<() => void>, () => void>();

function listen(signal: AbortSignal): Set<() => void> {
  const callbacks = new Set<() => void>();
  const abort = (): void => {
    stop();
    for (const callback of callbacks) callback();
  };
  const stop = (): void => {
    signal.removeEventListener("abort", abort);
    if (waiting.get(signal) === callbacks) waiting.delete(signal);
  };
  waiting.set(signal, callbacks);
  unlisten.set(callbacks, stop);
  signal.addEventListener("abort", abort);
  return callbacks;
}
