import type { CodeOf, DetailsFrom, ErrorDefinitions } from "@error-model/core";
import type { ApiError } from "./api-error.js";
import type { ApiErrorOptions } from "./api-error-options.js";
import { makeApiError } from "./make-api-error.js";

/** The names of the details that any of the codes has. */
type DetailNames<R extends ErrorDefinitions, C extends CodeOf<R>> = {
  [K in C]: keyof R[K]["details"];
}[C];

/**
 * What follows the code: details where the code has them and none where it has none. A union of codes in which one has
 * details has no fitting arguments; narrow it first.
 */
export type ApiErrorArguments<R extends ErrorDefinitions, C extends CodeOf<R>> = [DetailNames<R, C>] extends [
  never,
]
  ? [details?: undefined, options?: ApiErrorOptions]
  : [
      details: { readonly [N in DetailNames<R, C>]: DetailsFrom<R[C]["details"]>[N] },
      options?: ApiErrorOptions,
    ];

/** Makes the {@link ApiError} of a code; the caller throws it. */
export type ApiErrorFactory<R extends ErrorDefinitions> = <C extends CodeOf<R>>(
  code: C,
  ...rest: ApiErrorArguments<R, C>
) => ApiError<C, Readonly<DetailsFrom<R[C]["details"]>>>;

/**
 * Makes the `apiError` of a registry, for a service with codes of its own (`mergeRegistries` of the core).
 *
 * What it returns throws a TypeError for a code that the registry does not have, and for details that are not what the
 * code asks for; it names the code and the member, never a value.
 */
export function createApiError<const R extends ErrorDefinitions>(registry: R): ApiErrorFactory<R> {
  return <C extends CodeOf<R>>(code: C, ...[details, options]: ApiErrorArguments<R, C>) =>
    // makeApiError has compared every member with the schema that the type is made from.
    makeApiError(registry, code, details, options) as ApiError<C, Readonly<DetailsFrom<R[C]["details"]>>>;
}
