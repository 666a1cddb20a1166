import type { CallArguments, Client } from "@error-model/client";
import { queryOptions } from "@error-model/client/tanstack-query";
import type { EndpointQueryOptions } from "@error-model/client/tanstack-query";
import type { Endpoint } from "@error-model/core";

/**
 * Makes the options of a query whose failures are shown where they happen. The client's own options hand what support has to
 * look at to the error boundary; here that would take a half-written message off the screen because a price could not be read.
 */
export function queryFor<E extends Endpoint>(
  client: Client,
  endpoint: E,
  ...input: CallArguments<E>
): EndpointQueryOptions<E> {
  return { ...queryOptions(client, endpoint, ...input), throwOnError: () => false };
}
