import type { Endpoint, ErrorDefinitions, Registry, Result } from "@error-model/core";
import type { QueryFunction } from "@tanstack/query-core";
import type { Client } from "../client/create-client.js";
import type { CallArguments, CallOutput, DeclaredCode } from "../client/endpoint-types.js";
import { FailureError } from "../failure/failure-error.js";
import type { Failure } from "../failure/failure.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import type { RecoveryFacts } from "../recovery/recovery-for.js";

/** What `useQuery` and its kin take for an endpoint; the data is the endpoint's output, the error has its codes. */
export interface EndpointQueryOptions<E extends Endpoint, R extends ErrorDefinitions = Registry> {
  readonly queryKey: readonly [E["method"], E["path"], unknown];
  readonly queryFn: QueryFunction<CallOutput<E>, readonly [E["method"], E["path"], unknown]>;
  /** The client has repeated already what can be repeated. */
  readonly retry: false;
  readonly throwOnError: (error: FailureError<DeclaredCode<E, R>, R>) => boolean;
}

/**
 * Makes the options of a query that calls an endpoint through a client: a key of method, path and input, and a function
 * that ends the call when the query is cancelled.
 */
export function queryOptions<E extends Endpoint, R extends ErrorDefinitions = Registry>(
  client: Client<R>,
  endpoint: E,
  ...[input]: CallArguments<E>
): EndpointQueryOptions<E, R> {
  const { params, query, body }: PlacesOf = input ?? {};
  return {
    queryKey: [endpoint.method, endpoint.path, { params, query, body }],
    queryFn: async ({ signal }) => {
      // The same input with another signal: what the endpoint requires is in it as it was.
      const call = [{ ...input, signal }] as unknown as CallArguments<E>;
      return unwrap(await client.call(endpoint, ...call));
    },
    retry: false,
    throwOnError,
  };
}

interface PlacesOf {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Gives the value of a result, for a query function. @throws FailureError with the failure. */
export function unwrap<T, C extends string, R extends ErrorDefinitions = Registry>(
  result: Result<T, Failure<C, R>>,
): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

/** A {@link FailureError} of any registry. */
interface ThrownFailure {
  readonly failure: RecoveryFacts;
}

/** The `retry` of queries that read with `parseResponse`: what {@link recoveryFor} allows on a read, five attempts in all. */
export function retry(failureCount: number, error: ThrownFailure): boolean {
  return decide(failureCount, error).kind === "retry";
}

/** The `retryDelay` for {@link retry}, in milliseconds: full jitter on top of Retry-After. */
export function retryDelay(failureCount: number, error: ThrownFailure): number {
  const decision = decide(failureCount, error);
  return decision.kind === "retry" ? decision.delayMs : 0;
}

/**
 * Whether a failure belongs to the error boundary: when support has to look at it. All others ask for something that the
 * screen itself can offer.
 */
export function throwOnError(error: ThrownFailure): boolean {
  return error.failure.action === "contact-support";
}

function decide(attempt: number, { failure }: ThrownFailure): ReturnType<typeof recoveryFor> {
  return recoveryFor(failure, { method: "GET", attempt, usesJwt: false, random: Math.random });
}
