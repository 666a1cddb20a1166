import type { CodeOf, ErrorDefinitions, Registry } from "@error-model/core";
import { isAxiosError, isCancel } from "axios";
import { FailureError } from "../failure/failure-error.js";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure } from "../failure/failure.js";
import { abortedFailure, networkFailure, timeoutFailure } from "../failure/make-failure.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import type { ResponseHead } from "../response/failure-from-body.js";
import { failureFromAnswer, failureWithin } from "./thrown-by-library.js";

/** Turns whatever a call of axios threw into a {@link Failure}. */
export function toFailure<R extends ErrorDefinitions = Registry, C extends CodeOf<R> = CodeOf<R>>(
  error: unknown,
  errors?: readonly C[],
  registry?: R,
): Failure<C, R> {
  const own = failureWithin<R, C>(error, errors);
  if (own !== undefined) return own;
  if (isCancel(error)) return abortedFailure();
  if (!isAxiosError<unknown>(error)) return failureFromThrown(error);
  if (error.response !== undefined)
    return failureFromAnswer(headOf(error.response), error.response.data, errors, registry);
  // The limit of the whole exchange, and of the connection.
  if (error.code === "ECONNABORTED" || error.code === "ETIMEDOUT") return timeoutFailure();
  if (error.code !== "ERR_NETWORK") return failureFromThrown(error);
  // axios's own name for what it cannot tell; what `fetch` threw says more, where that is kept.
  return error.cause === undefined ? networkFailure(undefined, "unknown") : failureFromThrown(error.cause);
}

function headOf({ status, headers }: AnsweredByAxios): ResponseHead {
  const lines = new Map(
    Object.entries(headers).map(([name, value]: [string, unknown]) => [name.toLowerCase(), value]),
  );
  return {
    status,
    headers: {
      get: (name) => {
        const value = lines.get(name);
        return typeof value === "string" ? value : null;
      },
    },
  };
}

/** A response of axios's, as far as it is looked at. */
export interface AnsweredByAxios {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}

/** An instance of axios, by its shape: its types for ES modules and for CommonJS do not accept one another. */
export interface InterceptedAxios {
  readonly defaults: { maxRedirects?: number };
  readonly interceptors: {
    readonly response: {
      use(
        onFulfilled: <R extends AnsweredByAxios>(response: R) => R,
        onRejected: (error: unknown) => never,
      ): number;
      eject(id: number): void;
    };
  };
}

/**
 * Makes an instance of axios reject with a `FailureError` for every failure, an envelope under a 2xx included. Redirects are
 * not followed unless the instance says how many: Node's would take the API key to another origin.
 *
 * @returns what takes the interceptor back.
 */
export function installFailures<R extends ErrorDefinitions = Registry>(
  instance: InterceptedAxios,
  errors?: readonly CodeOf<R>[],
  registry?: R,
): () => void {
  instance.defaults.maxRedirects ??= 0;
  const id = instance.interceptors.response.use(
    (response) => {
      const failure = failureFromAnswer(headOf(response), response.data, errors, registry);
      if ("error" in failure) throw new FailureError(failure);
      return response;
    },
    (error) => {
      throw new FailureError(toFailure(error, errors, registry));
    },
  );
  return () => instance.interceptors.response.eject(id);
}

/** What axios-retry hands to its callbacks. */
interface SentError {
  readonly config?: { readonly method?: string | undefined } | undefined;
}

/** The `retryCondition` of axios-retry: whether {@link recoveryFor} allows another attempt. The count is axios-retry's. */
export function retryCondition(error: SentError): boolean {
  return decide(0, error).kind === "retry";
}

/** The `retryDelay` of axios-retry, in milliseconds: full jitter on top of Retry-After. `retryCount` starts at 1. */
export function retryDelay(retryCount: number, error: SentError): number {
  const decision = decide(retryCount - 1, error);
  return decision.kind === "retry" ? decision.delayMs : 0;
}

function decide(attempt: number, error: SentError): ReturnType<typeof recoveryFor> {
  return recoveryFor(toFailure(error), {
    method: error.config?.method ?? "POST",
    attempt,
    maxAttempts: Infinity,
    usesJwt: false,
    random: Math.random,
  });
}
