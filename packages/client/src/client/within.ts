import { clampDelay } from "@error-model/core";
import { onAbort } from "./on-abort.js";

/**
 * What may hang. It is told through the signal that it is left behind. What `onLeave` takes is done then: a listener on the
 * signal would cost as much as reading a response does.
 */
type Hanging<T> = (signal: AbortSignal, onLeave: (leave: () => void) => () => void) => Promise<T>;

/**
 * Waits for no longer than `limitMs`, 0 and Infinity for no limit, and until `outer` is aborted, whether or not the other side
 * listens to its signal: the promise then rejects with a TimeoutError, or with the reason. Leaves no timer or listener.
 */
export function within<T>(limitMs: number, outer: AbortSignal | undefined, run: Hanging<T>): Promise<T> {
  // Not AbortSignal.any: on a long-lived signal, every signal that it makes is kept.
  const inner = new AbortController();
  const { signal } = inner;
  // Not an async function: one more for each request would be one more wait for each.
  return new Promise<T>((resolve, reject) => {
    const nothing = (): void => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let withdraw = nothing;
    let leave = nothing;
    const after = <V>(settle: (value: V) => void) => {
      return (value: V): void => {
        clearTimeout(timer);
        withdraw();
        settle(value);
      };
    };
    // A caller aborts with any value.
    const fail = after<unknown>(reject);
    function stop(reason: unknown): void {
      inner.abort(reason);
      leave();
      fail(reason);
    }
    function onLeave(given: () => void): () => void {
      leave = given;
      // A response that came too late is read by nobody.
      if (signal.aborted) given();
      return nothing;
    }
    // First: where it throws at once, there is nothing to take back.
    run(signal, onLeave).then(after(resolve), fail);
    if (limitMs > 0 && limitMs < Infinity)
      timer = setTimeout(() => stop(new DOMException("", "TimeoutError")), clampDelay(limitMs));
    withdraw = onAbort(outer, () => stop(outer?.reason));
  });
}
