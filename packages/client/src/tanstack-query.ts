export {
  mutationOptions,
  queryOptions,
  retry,
  retryDelay,
  throwOnError,
  unwrap,
} from "./adapters/tanstack-query.js";

export type {
  EndpointMutationOptions,
  EndpointQueryKey,
  EndpointQueryOptions,
  EndpointVariables,
} from "./adapters/tanstack-query.js";
