/** Those who wait for a signal, and what takes their one listener back. */
interface Waiting {
  readonly callbacks: Set<() => void>;
  readonly stop: () => void;
}

/** A signal that nobody waits for any more has no entry and no listener. */
const waitingFor = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls back once when the signal is aborted, at once if it is already; the result takes the wish back.
 *
 * Every signal gets one listener, however many calls share it: Node 20 warns of a leak from the eleventh on.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => undefined;
  if (signal.aborted) {
    callback();
    return () => undefined;
  }
  const { callbacks, stop } = waitingFor.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) stop();
  };
}

function listen(signal: AbortSignal): Waiting {
  const callbacks = new Set<() => void>();
  const abort = (): void => {
    stop();
    for (const callback of callbacks) callback();
  };
  const stop = (): void => {
    signal.removeEventListener("abort", abort);
    // A late withdrawal must not end what was begun anew on the same signal.
    if (waitingFor.get(signal) === waiting) waitingFor.delete(signal);
  };
  const waiting = { callbacks, stop };
  waitingFor.set(signal, waiting);
  signal.addEventListener("abort", abort);
  return waiting;
}
