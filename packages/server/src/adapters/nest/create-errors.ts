import type { $ZodType } from "zod/v4/core";
import { registryErrors } from "../../registry/registry-errors.js";
import type { AdapterRegistry, ErrorsOptions, RegistryErrors } from "../../registry/registry-errors.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { errorFilter } from "./error-filter.js";
import type { ErrorFilter } from "./error-filter.js";
import { validWith } from "./valid.js";

/** Everything about errors of a Nest app that has codes of its own. */
export interface NestErrors<R extends AdapterRegistry> extends RegistryErrors<R> {
  /** Makes the exception filter. */
  readonly errorFilter: () => ErrorFilter;
  /** Decorates a handler's parameter, which gets one place of the request, validated. */
  readonly Valid: (place: RequestPlace, schema: $ZodType, options?: ValidatorOptions) => ParameterDecorator;
}

/**
 * Binds a registry and the adapter's settings, once: for a service with codes of its own, whose registry is made with
 * `mergeRegistries(registry, …)`.
 */
export function createErrors<const R extends AdapterRegistry>(
  registry: R,
  { fallback, ...settings }: ErrorsOptions<R> = {},
): NestErrors<R> {
  const options = { ...settings, registry };
  const errors = registryErrors(registry, fallback);
  return {
    ...errors,
    errorFilter: () => errorFilter(options),
    Valid: (place, schema, reading = {}) => validWith(errors.validateOrThrow, place, schema, reading),
  };
}
