import type { ServerResponse } from "node:http";
import type { Endpoint } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import type { CheckedEndpointHandler, EndpointResult } from "../../endpoint/run-endpoint.js";
import type { ApiError } from "../../error/api-error.js";
import { registryErrors } from "../../registry/registry-errors.js";
import type { AdapterRegistry, ErrorsOptions, RegistryErrors } from "../../registry/registry-errors.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { endpointHandlerWith } from "./endpoint-handler.js";
import type { ExpressEndpointHandler } from "./endpoint-handler.js";
import type { ExpressErrorHandler, ExpressHandler, ExpressRequest } from "./express-types.js";
import { errorHandler, notFoundHandler, respond } from "./handlers.js";
import { validatorWith } from "./validator.js";
import type { Validator } from "./validator.js";
import { withErrors } from "./with-errors.js";

/** Everything about errors of an Express app that has codes of its own. */
export interface ExpressErrors<R extends AdapterRegistry> extends RegistryErrors<R> {
  /** Makes the error handler, which stands behind every route. */
  readonly errorHandler: () => ExpressErrorHandler;
  /** Makes the handler of what no route has answered, which stands before the error handler. */
  readonly notFoundHandler: () => ExpressHandler;
  /** Wraps a handler that may throw anything at all. */
  readonly withErrors: typeof withErrors;
  /** Sends the answer of an error from a handler: it costs less than to throw the error. */
  readonly answer: (request: ExpressRequest, response: ServerResponse, error: ApiError) => void;
  /** Makes a middleware that validates one place of the request. */
  readonly validator: <Schema extends $ZodType>(
    place: RequestPlace,
    schema: Schema,
    options?: ValidatorOptions,
  ) => Validator<output<Schema>>;
  /** Makes a handler of an endpoint. */
  readonly endpointHandler: <E extends Endpoint, const Result extends EndpointResult<E, R>>(
    endpoint: E,
    handler: CheckedEndpointHandler<E, ExpressRequest, Result>,
  ) => ExpressEndpointHandler;
}

/**
 * Binds a registry and the adapter's settings, once: for a service with codes of its own, whose registry is made with
 * `mergeRegistries(registry, …)`, and for handlers that answer without throwing.
 */
export function createErrors<const R extends AdapterRegistry>(
  registry: R,
  { fallback, ...settings }: ErrorsOptions<R> = {},
): ExpressErrors<R> {
  const options = { ...settings, registry };
  const errors = registryErrors(registry, fallback);
  return {
    ...errors,
    errorHandler: () => errorHandler(options),
    notFoundHandler: () => notFoundHandler(options),
    withErrors,
    answer: (request, response, error) => respond(error, request, response, options),
    validator: (place, schema, reading = {}) => validatorWith(errors.validateOrThrow, place, schema, reading),
    endpointHandler: (endpoint, handler) => endpointHandlerWith(errors.validateOrThrow, endpoint, handler),
  };
}
