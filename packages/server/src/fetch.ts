export { createErrors } from "./adapters/fetch/create-errors.js";
export { endpointHandler } from "./adapters/fetch/endpoint-handler.js";
export { parseBody } from "./adapters/fetch/parse-body.js";
export { parseHeaders } from "./adapters/fetch/parse-headers.js";
export { parseParams } from "./adapters/fetch/parse-params.js";
export { parseQuery } from "./adapters/fetch/parse-query.js";
export { errorResponse, withErrors } from "./adapters/fetch/with-errors.js";

export type { FetchErrors } from "./adapters/fetch/create-errors.js";
export type { FetchEndpointHandler, RouteContext } from "./adapters/fetch/endpoint-handler.js";
export type { ParseBodyOptions } from "./adapters/fetch/parse-body.js";
export type { FetchHandler } from "./adapters/fetch/with-errors.js";
