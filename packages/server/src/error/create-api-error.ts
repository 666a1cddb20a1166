import type { CodeOf, DetailsFrom, ErrorDefinitions } from "@error-model/core";
import type { ApiError } from "./api-error.js";
import type { ApiErrorOptions } from "./api-error-options.js";
import { makeApiError } from "./make-api-error.js";

/** The codes of a registry that have no details: such a code alone says everything about its error. */
export type CodeWithoutDetails<R extends ErrorDefinitions> = {
  [C in CodeOf<R>]: keyof R[C]["details"] extends never ? C : never;
}[CodeOf<R>];

/** The codes of a registry that have details. */
export type CodeWithDetails<R extends ErrorDefinitions> = Exclude<CodeOf<R>, CodeWithoutDetails<R>>;

/** The {@link ApiError} of a code of a registry; of several codes, the union of theirs. */
export type ApiErrorOf<R extends ErrorDefinitions, C extends CodeOf<R> = CodeOf<R>> = {
  [K in C]: ApiError<K, Readonly<DetailsFrom<R[K]["details"]>>>;
}[C];

/** Type that no code has: it is asked for where a code has details and none are given, and names the code. */
export interface DetailsRequired<Code> {
  readonly detailsRequired: Code;
}

/** Type that no code has: it is asked for where the registry does not have a code, and names it. */
export interface NotInRegistry<Code> {
  readonly notInRegistry: Code;
}

/**
 * Makes the {@link ApiError} of a code; the caller throws it, or gives it back.
 *
 * The calls are told apart by the code, so that the compiler complains about the code, and not about the number of
 * arguments: `DetailsRequired<"INSUFFICIENT_BALANCE">`, or `NotInRegistry<"INVALID_TOO">`.
 */
export interface ApiErrorFactory<R extends ErrorDefinitions> {
  <C extends CodeWithoutDetails<R>>(
    code: C,
    details?: undefined,
    options?: ApiErrorOptions,
  ): ApiError<C, Readonly<DetailsFrom<R[C]["details"]>>>;
  <C extends CodeWithDetails<R>>(
    code: C,
    details: Readonly<DetailsFrom<R[C]["details"]>>,
    options?: ApiErrorOptions,
  ): ApiError<C, Readonly<DetailsFrom<R[C]["details"]>>>;
  /** Never fits: of a code alone that is none without details, the compiler tells what this one asks for. */
  <C extends string>(code: C & (C extends CodeOf<R> ? DetailsRequired<C> : NotInRegistry<C>)): never;
}

/**
 * Makes the `apiError` of a registry, for a service with codes of its own (`mergeRegistries` of the core).
 *
 * What it returns throws a TypeError for a code that the registry does not have, and for details that are not what the
 * code asks for; it names the code and the member, never a value.
 */
export function createApiError<const R extends ErrorDefinitions>(registry: R): ApiErrorFactory<R> {
  const raise = (code: CodeOf<R>, details?: object, options?: ApiErrorOptions): ApiError =>
    makeApiError(registry, code, details, options);
  // makeApiError has compared every member with the schema that the type is made from.
  return raise as ApiErrorFactory<R>;
}
