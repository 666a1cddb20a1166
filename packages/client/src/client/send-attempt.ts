import { err } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, Result } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure } from "../failure/failure.js";
import { readResponse } from "../response/parse-response.js";
import type { ReadOptions } from "../response/parse-response.js";
import { refuseHeaders } from "./prepare-request.js";
import { within } from "./within.js";

export interface Attempt<S extends $ZodType, R extends ErrorDefinitions, C extends CodeOf<R>> extends Pick<
  ReadOptions<S, R, C>,
  "onBody"
> {
  readonly url: string;
  /** Used by this attempt alone, which adds its signal. */
  readonly init: RequestInit;
  readonly schema: S;
  readonly errors: readonly C[];
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

/** What all attempts of a client share. */
export interface AttemptEnvironment<R extends ErrorDefinitions> {
  readonly registry?: R | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Limit of one attempt, in milliseconds. */
  readonly timeoutMs: number;
  readonly now: () => number;
}

/**
 * Sends one request and reads its response, within a time limit over both. Leaves no timer or listener.
 *
 * @throws TypeError, and nothing else, when a header cannot be sent.
 */
export async function sendAttempt<S extends $ZodType, R extends ErrorDefinitions, C extends CodeOf<R>>(
  { registry, fetch, timeoutMs, now }: AttemptEnvironment<R>,
  attempt: Attempt<S, R, C>,
): Promise<Result<output<S>, Failure<C, R>>> {
  const { url, init, signal: outer } = attempt;
  try {
    return await within(timeoutMs, outer, async (signal, onLeave) => {
      init.signal = signal;
      const response = await fetch(url, init);
      return await readResponse(response, { ...attempt, registry, now, signal, onReading: onLeave });
    });
  } catch (thrown) {
    refuseHeaders(init.headers);
    return err(failureFromThrown(thrown, outer));
  }
}
