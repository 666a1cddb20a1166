import type { Endpoint, Result } from "@error-model/core";
import type { Failure } from "../failure/failure.js";
import { parseBase } from "./build-url.js";
import type { ClientOptions } from "./client-options.js";
import type { CallArguments, CallOutput, DeclaredCode } from "./endpoint-types.js";
import { prepareRequest } from "./prepare-request.js";
import { createRetryTokens } from "./retry-tokens.js";
import { runCall } from "./run-call.js";
import type { CallEnvironment } from "./run-call.js";
import { sleep } from "./sleep.js";
import { createTokenSource } from "./token-source.js";

export interface Client {
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
  ) => Promise<Result<CallOutput<E>, Failure<DeclaredCode<E>>>>;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_BUDGET_MS = 120_000;

/**
 * Makes a client of an API whose endpoints are `Endpoint` constants.
 *
 * @throws TypeError when `baseUrl` is no absolute address, or both an API key and a token are given.
 */
export function createClient(options: ClientOptions): Client {
  const base = parseBase(options.baseUrl);
  if (options.apiKey !== undefined && options.getToken !== undefined)
    throw new TypeError("A client has an API key (apiKey) or a token (getToken), not both.");
  const { retry = {}, random = Math.random, now = Date.now, sleep: wait = sleep } = options;
  const budgetMs = retry.budgetMs ?? DEFAULT_BUDGET_MS;
  const environment: CallEnvironment = {
    apiKey: options.apiKey,
    tokens: createTokenSource({ ...options, random, now, sleep: wait, patienceMs: budgetMs }),
    retryTokens: createRetryTokens(retry.tokens),
    sign: options.sign,
    // Looked up late, so that a page's instrumentation or a test's stub is met.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    retry,
    budgetMs,
    hooks: options.hooks ?? {},
    random,
    now,
    sleep: wait,
  };
  return {
    call: async (endpoint, ...[input]) => {
      const request = prepareRequest(base, endpoint, input ?? {});
      return await runCall(environment, endpoint, request, input ?? {});
    },
  };
}
