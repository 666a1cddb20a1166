import type { Endpoint } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import type { CheckedEndpointHandler, EndpointResult } from "../../endpoint/run-endpoint.js";
import type { ApiError } from "../../error/api-error.js";
import { registryErrors } from "../../registry/registry-errors.js";
import type { AdapterRegistry, ErrorsOptions, RegistryErrors } from "../../registry/registry-errors.js";
import { readJson } from "../../standard/read-json.js";
import { expectDecodable } from "../../standard/request-path.js";
import { readQuery } from "../../standard/request-query.js";
import { endpointHandlerWith } from "./endpoint-handler.js";
import type { FetchEndpointHandler } from "./endpoint-handler.js";
import type { ParseBodyOptions } from "./parse-body.js";
import { errorResponse, withErrors } from "./with-errors.js";
import type { FetchHandler } from "./with-errors.js";

/** Everything about errors of fetch handlers with codes of their own. */
export interface FetchErrors<R extends AdapterRegistry> extends RegistryErrors<R> {
  /** Wraps a handler so that whatever it throws becomes the answer of its code. */
  readonly withErrors: <Rest extends readonly unknown[]>(
    handler: FetchHandler<Rest>,
  ) => (request: Request, ...rest: Rest) => Promise<Response>;
  /** Makes the answer of an error, which a handler returns: it costs less than to throw the error. */
  readonly answer: (request: Request, error: ApiError) => Response;
  /** Reads a request's body as JSON and validates it. */
  readonly parseBody: <Schema extends $ZodType>(
    request: Request,
    schema: Schema,
    options?: ParseBodyOptions,
  ) => Promise<output<Schema>>;
  /** Validates the query of a request's address. */
  readonly parseQuery: <Schema extends $ZodType>(request: Request, schema: Schema) => output<Schema>;
  /** Validates the parameters that a router has found in a request's path. */
  readonly parseParams: <Schema extends $ZodType>(
    request: Request,
    params: object,
    schema: Schema,
  ) => output<Schema>;
  /** Validates the headers of a request. */
  readonly parseHeaders: <Schema extends $ZodType>(request: Request, schema: Schema) => output<Schema>;
  /** Makes a fetch handler of an endpoint. */
  readonly endpointHandler: <E extends Endpoint, const Result extends EndpointResult<E, R>>(
    endpoint: E,
    handler: CheckedEndpointHandler<E, Request, Result>,
  ) => FetchEndpointHandler;
}

/**
 * Binds a registry and the adapter's settings, once: for a service with codes of its own, whose registry is made with
 * `mergeRegistries(registry, …)`, and for handlers that answer without throwing.
 */
export function createErrors<const R extends AdapterRegistry>(
  registry: R,
  { fallback, ...settings }: ErrorsOptions<R> = {},
): FetchErrors<R> {
  const options = { ...settings, registry };
  const errors = registryErrors(registry, fallback);
  const { validateOrThrow } = errors;
  return {
    ...errors,
    withErrors: (handler) => withErrors(handler, options),
    answer: (request, error) => errorResponse(error, request, options),
    parseBody: async (request, schema, reading = {}) =>
      validateOrThrow(schema, await readJson(request, reading.limitBytes)),
    parseQuery: (request, schema) => validateOrThrow(schema, readQuery(request.url, schema)),
    parseParams: (request, params, schema) => {
      expectDecodable(request.url);
      return validateOrThrow(schema, params);
    },
    parseHeaders: (request, schema) => validateOrThrow(schema, Object.fromEntries(request.headers)),
    endpointHandler: (endpoint, handler) => endpointHandlerWith(validateOrThrow, endpoint, handler),
  };
}
