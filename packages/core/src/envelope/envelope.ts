import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import type { DetailsShape, DetailValue } from "../registry/details.js";
import type { ErrorCode, Registry } from "../registry/registry.js";

/** The values of the further members that a details shape describes. */
export type DetailsFrom<S extends DetailsShape> = { -readonly [M in keyof S]: DetailValue<S[M]> };

/**
 * The values of the further members that a code of a registry carries.
 *
 * It names the registry and the code instead of taking the shape, because the compiler instantiates again whatever has
 * an inline object type among its arguments: matching on such a union costs its whole length per arm.
 */
export type DetailsOf<R extends ErrorDefinitions, C extends CodeOf<R>> = {
  -readonly [M in keyof R[C]["details"]]: DetailValue<R[C]["details"][M]>;
};

/** The members that every error body has. */
export interface EnvelopeBase<C extends string = string> {
  status: false;
  /** Stable and machine-readable: match on this. */
  error_code: C;
  /** For people; its wording may change at any time. */
  description: string;
}

/** The error bodies of a registry by their code. */
export type EnvelopeTable<R extends ErrorDefinitions> = {
  [C in CodeOf<R>]-?: EnvelopeBase<C> & DetailsOf<R, C>;
};

/** The error bodies of any registry, as a union discriminated by `error_code`. */
export type EnvelopeOf<R extends ErrorDefinitions, C extends CodeOf<R> = CodeOf<R>> = EnvelopeTable<R>[C];

/** The further members that a code of the SMS API carries. */
export type ErrorDetails<C extends ErrorCode> = DetailsOf<Registry, C>;

/** The error bodies of the SMS API: all of them, or those of the given codes. */
export type ErrorEnvelope<C extends ErrorCode = ErrorCode> = EnvelopeOf<Registry, C>;
