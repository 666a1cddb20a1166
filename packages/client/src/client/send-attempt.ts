import { clampDelay, err } from "@error-model/core";
import type { ErrorCode, Result } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure } from "../failure/failure.js";
import { readResponse } from "../response/parse-response.js";
import type { ReadOptions } from "../response/parse-response.js";
import { onAbort } from "./on-abort.js";

export interface Attempt<S extends $ZodType, C extends ErrorCode> extends Pick<ReadOptions<S, C>, "onBody"> {
  readonly url: URL;
  readonly init: RequestInit;
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly schema: S;
  readonly errors: readonly C[];
  readonly timeoutMs: number;
  readonly now: () => number;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

/** Sends one request and reads its response, within a time limit over both. Never rejects; leaves no timer or listener. */
export async function sendAttempt<S extends $ZodType, C extends ErrorCode>(
  attempt: Attempt<S, C>,
): Promise<Result<output<S>, Failure<C>>> {
  const { url, init, fetch, timeoutMs, signal: outer } = attempt;
  // Not AbortSignal.any: on a long-lived signal, every signal that it makes is kept.
  const inner = new AbortController();
  const { signal } = inner;
  let leave: (thrown: unknown) => void = () => undefined;
  /** Leaves the request behind, whether or not `fetch` listens to its signal. */
  function stop(reason: unknown): void {
    inner.abort(reason);
    leave(reason);
  }
  function onReading(stopReading: () => void): () => void {
    leave = stopReading;
    return () => undefined;
  }
  function expire(): void {
    stop(new DOMException("The attempt took too long.", "TimeoutError"));
  }
  const timer = timeoutMs > 0 && timeoutMs < Infinity ? setTimeout(expire, clampDelay(timeoutMs)) : undefined;
  const withdraw = onAbort(outer, () => stop(outer?.reason));
  try {
    const response = await new Promise<Response>((resolve, reject) => {
      leave = reject;
      fetch(url, { ...init, signal }).then(resolve, reject);
    });
    return await readResponse(response, { ...attempt, signal, onReading });
  } catch (thrown) {
    return err(failureFromThrown(thrown, signal));
  } finally {
    clearTimeout(timer);
    withdraw();
  }
}
