import type { Endpoint, ErrorDefinitions, Registry, Result } from "@error-model/core";
import type { Failure } from "../failure/failure.js";
import { parseBase } from "./build-url.js";
import type { ClientOptions } from "./client-options.js";
import type { CallArguments, CallOutput, DeclaredCode } from "./endpoint-types.js";
import { createRetryTokens } from "./retry-tokens.js";
import { runCall } from "./run-call.js";
import { sleep } from "./sleep.js";
import { createTokenSource } from "./token-source.js";

/** Calls the endpoints of an API; `R` is the registry whose codes it knows. */
export interface Client<R extends ErrorDefinitions = Registry> {
  /**
   * Calls an endpoint, and recovers from what can be recovered. Gives the response as the endpoint's schema reads it, or a
   * failure with the endpoint's codes.
   *
   * @throws TypeError (as a rejection) for a call that cannot be made into a request: a path parameter that is empty, a
   * body without a JSON form, a header that HTTP does not allow. What happens to a request never throws.
   */
  readonly call: <E extends Endpoint>(
    endpoint: E,
    ...args: CallArguments<E>
  ) => Promise<Result<CallOutput<E>, Failure<DeclaredCode<E, R>, R>>>;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_BUDGET_MS = 120_000;

/**
 * Makes a client of an API whose endpoints are `Endpoint` constants.
 *
 * @throws TypeError when `baseUrl` is no absolute address, or both an API key and a token are given.
 */
export function createClient<const R extends ErrorDefinitions = Registry>(
  options: ClientOptions<R>,
): Client<R> {
  if (options.apiKey !== undefined && options.getToken !== undefined)
    throw new TypeError("Give apiKey or getToken, not both.");
  const retry = options.retry ?? {};
  const shared = {
    ...options,
    // Looked up late, so that a page's instrumentation or a test's stub is met.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    retry,
    budgetMs: retry.budgetMs ?? DEFAULT_BUDGET_MS,
    hooks: options.hooks ?? {},
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? sleep,
  };
  const environment = {
    ...shared,
    base: parseBase(options.baseUrl),
    tokens: createTokenSource(shared),
    retryTokens: createRetryTokens(retry.tokens),
  };
  let calls = 0;
  return {
    call: (endpoint, ...[input = {}]) => runCall(environment, endpoint, input, (calls += 1)),
  };
}
