import type { Endpoint } from "@error-model/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { $ZodType, output } from "zod/v4/core";
import type { CheckedEndpointHandler, EndpointResult } from "../../endpoint/run-endpoint.js";
import type { ApiError } from "../../error/api-error.js";
import { registryErrors } from "../../registry/registry-errors.js";
import type { AdapterRegistry, ErrorsOptions, RegistryErrors } from "../../registry/registry-errors.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { endpointHandlerWith } from "./endpoint-handler.js";
import type { FastifyEndpointHandler } from "./endpoint-handler.js";
import { errorHandler, handleErrors, respond } from "./handlers.js";
import type { FastifyApp, FastifyErrorHandler } from "./handlers.js";
import { validatorWith } from "./validator.js";
import type { Validator } from "./validator.js";

/** Everything about errors of a Fastify app that has codes of its own. */
export interface FastifyErrors<R extends AdapterRegistry> extends RegistryErrors<R> {
  /** Makes the handler for Fastify's option `frameworkErrors`. */
  readonly errorHandler: () => FastifyErrorHandler;
  /** Puts the handlers on an app, or on a part of it. */
  readonly handleErrors: (app: FastifyApp) => void;
  /**
   * Sends the answer of an error: it costs less than to throw the error. It gives back the reply, which an asynchronous
   * handler returns.
   */
  readonly answer: (request: FastifyRequest, reply: FastifyReply, error: ApiError) => FastifyReply;
  /** Makes a `preHandler` that validates one place of the request. */
  readonly validator: <Schema extends $ZodType>(
    place: RequestPlace,
    schema: Schema,
    options?: ValidatorOptions,
  ) => Validator<output<Schema>>;
  /** Makes a handler of an endpoint. */
  readonly endpointHandler: <E extends Endpoint, const Result extends EndpointResult<E, R>>(
    endpoint: E,
    handler: CheckedEndpointHandler<E, FastifyRequest, Result>,
  ) => FastifyEndpointHandler;
}

/**
 * Binds a registry and the adapter's settings, once: for a service with codes of its own, whose registry is made with
 * `mergeRegistries(registry, …)`, and for handlers that answer without throwing.
 */
export function createErrors<const R extends AdapterRegistry>(
  registry: R,
  { fallback, ...settings }: ErrorsOptions<R> = {},
): FastifyErrors<R> {
  const options = { ...settings, registry };
  const errors = registryErrors(registry, fallback);
  return {
    ...errors,
    errorHandler: () => errorHandler(options),
    handleErrors: (app) => handleErrors(app, options),
    answer: (request, reply, error) => {
      respond(error, request, reply, options);
      return reply;
    },
    validator: (place, schema, reading = {}) => validatorWith(errors.validateOrThrow, place, schema, reading),
    endpointHandler: (endpoint, handler) => endpointHandlerWith(errors.validateOrThrow, endpoint, handler),
  };
}
