import { registry } from "@error-model/core";
import type { DetailsFrom, ErrorDefinitions, NonExhaustive, Registry } from "@error-model/core";
import { match } from "ts-pattern";
import type { ApiError } from "../error/api-error.js";
import type { CodeWithoutDetails } from "../error/create-api-error.js";
import { makeApiError } from "../error/make-api-error.js";

/** The members of a failure union whose `Key` is one of `Kind`. */
export type FailureOf<Failure, Key extends string, Kind extends string> = Failure extends {
  readonly [K in Key]: Kind;
}
  ? Failure
  : never;

/** What a kind of failure is mapped to: a code without details, or what a function makes of the failure. */
export type FailureTarget<Failure, R extends ErrorDefinitions = Registry> =
  CodeWithoutDetails<R> | ((failure: Failure) => ApiError);

/** The error that a target gives. */
export type ErrorOfTarget<Target, R extends ErrorDefinitions = Registry> =
  Target extends CodeWithoutDetails<R>
    ? ApiError<Target, Readonly<DetailsFrom<R[Target]["details"]>>>
    : Target extends (...failure: never) => infer E
      ? Extract<E, ApiError>
      : never;

/** Collects which kinds of failure have a code; {@link mapFailure} begins one. */
export interface FailureMap<
  Failure,
  Key extends string,
  Remaining extends string,
  Made,
  R extends ErrorDefinitions = Registry,
> {
  /** Maps one kind of failure, or several, to a code without details, or to what a function makes of the failure. */
  with<
    const Kinds extends readonly [Remaining, ...Remaining[]],
    const Target extends FailureTarget<FailureOf<Failure, Key, Kinds[number]>, R>,
  >(
    ...kindsAndTarget: readonly [...kinds: Kinds, to: Target]
  ): FailureMap<Failure, Key, Exclude<Remaining, Kinds[number]>, Made | ErrorOfTarget<Target, R>, R>;
  /**
   * Gives the error of the failure. Callable only when every kind is mapped; until then the compile error names the kinds
   * that have no code.
   *
   * A failure of a kind that the types do not know becomes INTERNAL_ERROR, of whose contents only the log is told.
   */
  readonly exhaustive: [Remaining] extends [never] ? () => Made : NonExhaustive<Remaining>;
}

/** Begins to map a failure: see {@link mapFailure}. */
export type MapFailure<R extends ErrorDefinitions> = <
  const Key extends string,
  Failure extends { readonly [K in Key]: string },
>(
  key: Key,
  failure: Failure,
) => FailureMap<Failure, Key, Failure[Key], never, R>;

/**
 * Makes the `mapFailure` of a registry, for a service with codes of its own. A failure that the types did not foresee
 * becomes the registry's INTERNAL_ERROR.
 */
export function createMapFailure<const R extends ErrorDefinitions & Pick<Registry, "INTERNAL_ERROR">>(
  registry: R,
): MapFailure<R> {
  return (key, failure) => new FailureMatch(registry, key, failure).typed();
}

/**
 * Begins to map a failure of a service's own union, told apart by the member `key`, to the error of a code of the SMS API.
 *
 * There is no `otherwise`: a failure that is added to the union does not compile until it has a code. A failure that
 * becomes a 5xx by its code alone is the error's cause, for the log.
 */
export const mapFailure: MapFailure<Registry> = /* @__PURE__ */ createMapFailure(registry);

/** Matches the bare kind: ts-pattern's types pay for narrowing unions of objects, and its own complaint prints them. */
class FailureMatch<const Key extends string, Failure extends { readonly [K in Key]: string }> {
  readonly #registry: ErrorDefinitions;
  readonly #failure: Failure;
  #matching: Matching;

  constructor(registry: ErrorDefinitions, key: Key, failure: Failure) {
    this.#registry = registry;
    this.#failure = failure;
    this.#matching = match<string, ApiError>(failure[key]);
  }

  /** One object collects every kind; only its type learns what has been mapped. */
  typed<R extends ErrorDefinitions>(): FailureMap<Failure, Key, Failure[Key], never, R> {
    return this as unknown as FailureMap<Failure, Key, Failure[Key], never, R>;
  }

  with(...kindsAndTarget: readonly unknown[]): this {
    const kinds = kindsAndTarget.slice(0, -1);
    // The type of FailureMap.with has put the target last.
    const target = kindsAndTarget.at(-1) as string | ((failure: Failure) => ApiError);
    this.#matching = this.#matching.when(
      (kind) => kinds.includes(kind),
      () => this.#errorOf(target),
    );
    return this;
  }

  exhaustive(): ApiError {
    return this.#matching.otherwise(() => this.#errorOf("INTERNAL_ERROR"));
  }

  #errorOf(target: string | ((failure: Failure) => ApiError)): ApiError {
    if (typeof target === "function") return target(this.#failure);
    const isServers = (this.#registry[target]?.httpStatus ?? 500) >= 500;
    return makeApiError(this.#registry, target, undefined, {
      cause: isServers ? this.#failure : undefined,
    });
  }
}

/** What is used of ts-pattern's `Match`, whose own type would grow with every kind. */
interface Matching {
  when(predicate: (kind: string) => boolean, handler: () => ApiError): Matching;
  otherwise(handler: () => ApiError): ApiError;
}
