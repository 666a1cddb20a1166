export { queryOptions, retry, retryDelay, throwOnError, unwrap } from "./adapters/tanstack-query.js";

export type { EndpointQueryOptions } from "./adapters/tanstack-query.js";
