import type { ErrorDefinitions, Registry, Result } from "@error-model/core";
import type { AnyFailure } from "../failure/failure.js";
import type { ClientHooks } from "./hooks.js";

/** How often and how long a call is tried. */
export interface RetryOptions {
  /** Attempts in all, the first one included; 1 turns retries off. Default: 5. */
  readonly maxAttempts?: number | undefined;
  /** Upper bound of the first delay, in milliseconds; doubles with every retry. Default: 1000. */
  readonly baseMs?: number | undefined;
  /** Upper bound of every drawn delay, in milliseconds; Retry-After comes on top. Default: 30 000. */
  readonly capMs?: number | undefined;
  /** Milliseconds from the start of the call after which no further attempt begins. Default: 120 000. */
  readonly budgetMs?: number | undefined;
  /**
   * Retries that a route may spend on calls that fail all the same, so that an outage is not amplified. An answer gives back
   * the retry that led to it, and a tenth of one when it came at first. A sender in bulk, which is alone on its account,
   * may take 100; Infinity for no limit. Default: 10.
   */
  readonly tokens?: number | undefined;
}

/** What a signature covers. */
export interface SignableRequest {
  readonly method: string;
  /** As it is sent, without the query. */
  readonly path: string;
  /** The exact text that is sent; empty where there is none. */
  readonly body: string;
}

/** Who the client is: an API key, a JWT, or nobody. */
export interface Credentials {
  /** Sent as `X-API-Key`. Not together with `getToken`. */
  readonly apiKey?: string | undefined;
  /**
   * Gives the JWT that is sent as `Authorization: Bearer`; `undefined` sends none. Asked at every attempt: a token that
   * `reauthenticate` brought is sent in place of the one that it replaced, until `getToken` gives another. What it throws is
   * surfaced as a `network` failure with nothing sent, and as a `timeout` where it takes longer than `timeoutMs`.
   */
  readonly getToken?: (() => string | undefined | Promise<string | undefined>) | undefined;
  /**
   * Logs in anew, through another client than this one, when a token has expired or is invalid. Runs once however many calls
   * wait for it; each of them is then repeated once. Its failure is surfaced to all of them; where it was throttled by
   * Retry-After, it runs once more after that time. Given up, and its signal aborted, after `retry.budgetMs`. Without it, such
   * a failure is surfaced as it is.
   */
  readonly reauthenticate?: ((signal: AbortSignal) => Promise<Result<string, AnyFailure>>) | undefined;
  /**
   * Gives the headers that sign a request, such as `createHmacSigner` of `@error-model/client/hmac`. Called anew for every
   * attempt, and given up together with `getToken` after `timeoutMs`. Default: none.
   */
  readonly sign?:
    | ((
        request: SignableRequest,
        signal: AbortSignal | undefined,
      ) => Promise<Readonly<Record<string, string>>>)
    | undefined;
}

export interface ClientOptions<R extends ErrorDefinitions = Registry> extends Credentials {
  /**
   * Whose codes are known, such as what `mergeRegistries(registry, …)` gives; codes of others are `unrecognized`. Default:
   * the registry of the SMS API.
   */
  readonly registry?: R | undefined;
  /** Address of the API, such as `https://api.example.com/api/v1`; in a page or a worker also one relative to it. */
  readonly baseUrl: string | URL;
  /** Sends a request. Default: the platform's `fetch`, looked up at each call. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that an attempt may take, body included, and that `getToken` and `sign` may take before it; 0 or Infinity for
   * no limit. Default: 30 000.
   */
  readonly timeoutMs?: number | undefined;
  /** Retries of what can be retried. */
  readonly retry?: RetryOptions | undefined;
  /** Told of retries, alerts and failures. What a hook does, or fails to do, changes nothing for the call. */
  readonly hooks?: ClientHooks<NoInfer<R>> | undefined;
  /** Gives a number from 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Waits before a retry. A virtual clock in tests. Default: `setTimeout`, cleared on abort. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
}
