import { createValidation } from "@error-model/core";
import type { CodeOf, CodesByKind, ErrorDefinitions, Registry, ValidationFailure } from "@error-model/core";
import type { $ZodType } from "zod/v4/core";
import type { AdapterOptions } from "../adapter-options.js";
import { createApiError } from "../error/create-api-error.js";
import type { ApiErrorFactory, ApiErrorOf, CodeWithoutDetails } from "../error/create-api-error.js";
import { createMapFailure } from "../failure/map-failure.js";
import type { MapFailure } from "../failure/map-failure.js";
import { createValidateOrThrow, validationError } from "../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../validation/validate-or-throw.js";

/** The codes that adapters answer with by themselves: what frameworks throw becomes one of them. */
export type FrameworkCode =
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID_BODY"
  | "INVALID_PARAMS"
  | "RATE_LIMIT_EXCEEDED"
  | "INTERNAL_ERROR";

/**
 * A registry that an adapter can answer for: it has the SMS API's own entries of the {@link FrameworkCode}s, as every
 * registry has that was merged with it.
 */
export type AdapterRegistry = ErrorDefinitions & Pick<Registry, FrameworkCode>;

/** Settings of an adapter's `createErrors`. */
export interface ErrorsOptions<R extends AdapterRegistry> extends Omit<AdapterOptions, "registry"> {
  /** The code of an invalid input that no annotation of its schema covers. Default: `INVALID_PARAMS`. */
  readonly fallback?: CodeWithoutDetails<R>;
}

/** What raises the errors of one registry, whatever the framework. */
export interface RegistryErrors<R extends AdapterRegistry> {
  /** Makes the error of a code. */
  readonly apiError: ApiErrorFactory<R>;
  /** Maps a service's own failures to codes. */
  readonly mapFailure: MapFailure<R>;
  /** Says which code a schema's failure means. A code with details is none that a validation could give. */
  readonly withErrorCode: <Schema extends $ZodType>(
    schema: Schema,
    codes: CodeWithoutDetails<R> | CodesByKind<CodeWithoutDetails<R>>,
  ) => Schema;
  /** Checks an input, and throws the error of the code that its schema names. */
  readonly validateOrThrow: ValidateOrThrow;
  /** Makes the error of a failure that one's own `createValidation` has found. */
  readonly validationError: <C extends CodeOf<R>>(failure: ValidationFailure<C>) => ApiErrorOf<R, C>;
}

/** Binds a registry, once, for everything that raises its errors. */
export function registryErrors<const R extends AdapterRegistry>(
  registry: R,
  fallback: CodeOf<R> = "INVALID_PARAMS",
): RegistryErrors<R> {
  const validation = createValidation(registry, { fallback });
  return {
    apiError: createApiError(registry),
    mapFailure: createMapFailure(registry),
    withErrorCode: (schema, codes) => validation.withErrorCode(schema, codes),
    validateOrThrow: createValidateOrThrow(registry, fallback),
    validationError: (failure) => validationError(registry, failure),
  };
}
