import type { Endpoint } from "@error-model/core";
import type { Context, Env, Handler, Hono, MiddlewareHandler, Schema } from "hono";
import type { $ZodType } from "zod/v4/core";
import type { CheckedEndpointHandler, EndpointResult } from "../../endpoint/run-endpoint.js";
import type { ApiError } from "../../error/api-error.js";
import { registryErrors } from "../../registry/registry-errors.js";
import type { AdapterRegistry, ErrorsOptions, RegistryErrors } from "../../registry/registry-errors.js";
import { endpointHandlerWith } from "./endpoint-handler.js";
import { handleErrors } from "./handlers.js";
import type { ValidatorTarget } from "./read-target.js";
import { respond } from "./respond.js";
import { validatorWith } from "./validator.js";
import type { ValidatorInput, ValidatorOptions } from "./validator.js";

/** Everything about errors of a Hono app that has codes of its own. */
export interface HonoErrors<R extends AdapterRegistry> extends RegistryErrors<R> {
  /** Puts the handlers on an app. */
  readonly handleErrors: <E extends Env, S extends Schema, BasePath extends string>(
    app: Hono<E, S, BasePath>,
  ) => void;
  /** Makes the answer of an error, which a handler returns: it costs less than to throw the error. */
  readonly answer: (c: Context, error: ApiError) => Response;
  /** Makes a middleware that validates one place of the request. */
  readonly validator: <const Target extends ValidatorTarget, S extends $ZodType>(
    target: Target,
    schema: S,
    options?: ValidatorOptions,
  ) => MiddlewareHandler<Env, string, ValidatorInput<Target, S>>;
  /** Makes a handler of an endpoint. */
  readonly endpointHandler: <E extends Endpoint, const Result extends EndpointResult<E, R>>(
    endpoint: E,
    handler: CheckedEndpointHandler<E, Context, Result>,
  ) => Handler;
}

/**
 * Binds a registry and the adapter's settings, once: for a service with codes of its own, whose registry is made with
 * `mergeRegistries(registry, …)`, and for handlers that answer without throwing.
 */
export function createErrors<const R extends AdapterRegistry>(
  registry: R,
  { fallback, ...settings }: ErrorsOptions<R> = {},
): HonoErrors<R> {
  const options = { ...settings, registry };
  const errors = registryErrors(registry, fallback);
  return {
    ...errors,
    handleErrors: (app) => handleErrors(app, options),
    answer: (c, error) => respond(error, c, options),
    validator: (target, schema, reading = {}) =>
      validatorWith(errors.validateOrThrow, target, schema, reading),
    endpointHandler: (endpoint, handler) => endpointHandlerWith(errors.validateOrThrow, endpoint, handler),
  };
}
