import type { Endpoint, ErrorDefinitions, Registry, Result } from "@error-model/core";
import type { DataTag, QueryFunction } from "@tanstack/query-core";
import type { Client } from "../client/create-client.js";
import type { CallArguments, CallInput, CallOutput, DeclaredCode } from "../client/endpoint-types.js";
import { FailureError } from "../failure/failure-error.js";
import type { Failure } from "../failure/failure.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import type { RecoveryFacts } from "../recovery/recovery-for.js";

/** What a query or a mutation of an endpoint fails with. */
type ErrorOf<E extends Endpoint, R extends ErrorDefinitions> = FailureError<DeclaredCode<E, R>, R>;

/** Never: the client has repeated already what can be repeated. The function is there for its type, which tells that of `error`. */
type NoRetry<Thrown> = false | ((failureCount: number, error: Thrown) => boolean);

/** The key of a query: method, path and input. It tells `getQueryData` and its kin the type of the data. */
export type EndpointQueryKey<E extends Endpoint, R extends ErrorDefinitions = Registry> = DataTag<
  readonly [E["method"], E["path"], unknown],
  CallOutput<E>,
  ErrorOf<E, R>
>;

/** What `useQuery` and its kin take for an endpoint; the data is the endpoint's output, the error has its codes. */
export interface EndpointQueryOptions<E extends Endpoint, R extends ErrorDefinitions = Registry> {
  readonly queryKey: EndpointQueryKey<E, R>;
  readonly queryFn: QueryFunction<CallOutput<E>, EndpointQueryKey<E, R>>;
  readonly retry: NoRetry<ErrorOf<E, R>>;
}

/**
 * Makes the options of a query that calls an endpoint through a client: a key of method, path and input, and a function
 * that ends the call when the query is cancelled. A failure stands in `error`; {@link throwOnError} beside the options hands
 * what the screen can do nothing about to the error boundary.
 */
export function queryOptions<E extends Endpoint, R extends ErrorDefinitions = Registry>(
  client: Client<R>,
  endpoint: E,
  ...[input]: CallArguments<E>
): EndpointQueryOptions<E, R> {
  const { params, query, body, headers }: PlacesOf = input ?? {};
  const place = { params, query, body, headers };
  const queryKey = [endpoint.method, endpoint.path, place] as const;
  return {
    // The tag is a type and nothing else.
    queryKey: queryKey as unknown as EndpointQueryKey<E, R>,
    queryFn: async ({ signal }) => {
      // The same input with another signal: what the endpoint requires is in it as it was.
      const call = [{ ...input, signal }] as unknown as CallArguments<E>;
      return unwrap(await client.call(endpoint, ...call));
    },
    retry: false,
  };
}

/** What `mutate` takes for an endpoint: nothing, where nothing is required. */
export type EndpointVariables<E extends Endpoint> =
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- where it may be void, `mutate()` does without it
  Partial<CallInput<E>> extends CallInput<E> ? CallInput<E> | void : CallInput<E>;

/** What `useMutation` and its kin take for an endpoint; the data is the endpoint's output, the error has its codes. */
export interface EndpointMutationOptions<E extends Endpoint, R extends ErrorDefinitions = Registry> {
  readonly mutationKey: readonly [E["method"], E["path"]];
  readonly mutationFn: (variables: EndpointVariables<E>) => Promise<CallOutput<E>>;
  readonly retry: NoRetry<ErrorOf<E, R>>;
}

/**
 * Makes the options of a mutation that calls an endpoint through a client. Its variables are the input of the call: give an
 * `idempotencyKey` among them, one for each thing that somebody wants done, and a lost answer is asked for again.
 */
export function mutationOptions<E extends Endpoint, R extends ErrorDefinitions = Registry>(
  client: Client<R>,
  endpoint: E,
): EndpointMutationOptions<E, R> {
  return {
    mutationKey: [endpoint.method, endpoint.path],
    mutationFn: async (variables) => {
      const call = [variables] as unknown as CallArguments<E>;
      return unwrap(await client.call(endpoint, ...call));
    },
    retry: false,
  };
}

interface PlacesOf {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  /** Among them whose data it is: the workspace's. */
  readonly headers?: unknown;
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
 * screen itself can offer. For one query, or for all in `defaultOptions`.
 */
export function throwOnError(error: ThrownFailure): boolean {
  return error.failure.action === "contact-support";
}

function decide(attempt: number, { failure }: ThrownFailure): ReturnType<typeof recoveryFor> {
  return recoveryFor(failure, { method: "GET", attempt, usesJwt: false, random: Math.random });
}
