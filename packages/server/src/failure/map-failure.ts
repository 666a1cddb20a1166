import { registry } from "@error-model/core";
import type { ErrorCode, ErrorDetails, NonExhaustive, Registry } from "@error-model/core";
import { match } from "ts-pattern";
import type { ApiError } from "../error/api-error.js";
import { makeApiError } from "../error/make-api-error.js";

/** The codes that have no details: such a code alone says everything about its error. */
export type PlainErrorCode = {
  [C in ErrorCode]: keyof Registry[C]["details"] extends never ? C : never;
}[ErrorCode];

/** The members of a failure union whose `Key` is one of `Kind`. */
export type FailureOf<Failure, Key extends string, Kind extends string> = Failure extends {
  readonly [K in Key]: Kind;
}
  ? Failure
  : never;

/** What a kind of failure is mapped to: a code without details, or what a function makes of the failure. */
export type FailureTarget<Failure> = PlainErrorCode | ((failure: Failure) => ApiError);

/** The error that a target gives. */
export type ErrorOfTarget<Target> = Target extends PlainErrorCode
  ? ApiError<Target, Readonly<ErrorDetails<Target>>>
  : Target extends (...failure: never) => infer E
    ? Extract<E, ApiError>
    : never;

/** Collects which kinds of failure have a code; {@link mapFailure} begins one. */
export interface FailureMap<Failure, Key extends string, Remaining extends string, Made> {
  /** Maps one kind of failure, or several, to a code without details, or to what a function makes of the failure. */
  with<
    const Kinds extends readonly [Remaining, ...Remaining[]],
    const Target extends FailureTarget<FailureOf<Failure, Key, Kinds[number]>>,
  >(
    ...kindsAndTarget: readonly [...kinds: Kinds, to: Target]
  ): FailureMap<Failure, Key, Exclude<Remaining, Kinds[number]>, Made | ErrorOfTarget<Target>>;
  /**
   * Gives the error of the failure. Callable only when every kind is mapped; until then the compile error names the kinds
   * that have no code.
   *
   * A failure of a kind that the types do not know becomes INTERNAL_ERROR, of whose contents only the log is told.
   */
  readonly exhaustive: [Remaining] extends [never] ? () => Made : NonExhaustive<Remaining>;
}

/**
 * Begins to map a failure of a service's own union, told apart by the member `key`, to the error of a code.
 *
 * There is no `otherwise`: a failure that is added to the union does not compile until it has a code. A failure that
 * becomes a 5xx by its code alone is the error's cause, for the log.
 */
export function mapFailure<const Key extends string, Failure extends { readonly [K in Key]: string }>(
  key: Key,
  failure: Failure,
): FailureMap<Failure, Key, Failure[Key], never> {
  return new FailureMatch(key, failure).typed();
}

/** Matches the bare kind: ts-pattern's types pay for narrowing unions of objects, and its own complaint prints them. */
class FailureMatch<const Key extends string, Failure extends { readonly [K in Key]: string }> {
  readonly #failure: Failure;
  #matching: Matching;

  constructor(key: Key, failure: Failure) {
    this.#failure = failure;
    this.#matching = match<string, ApiError>(failure[key]);
  }

  /** One object collects every kind; only its type learns what has been mapped. */
  typed(): FailureMap<Failure, Key, Failure[Key], never> {
    return this as unknown as FailureMap<Failure, Key, Failure[Key], never>;
  }

  with(...kindsAndTarget: readonly unknown[]): this {
    const kinds = kindsAndTarget.slice(0, -1);
    // The type of FailureMap.with has put the target last.
    const target = kindsAndTarget.at(-1) as FailureTarget<Failure>;
    this.#matching = this.#matching.when(
      (kind) => kinds.includes(kind),
      () => this.#errorOf(target),
    );
    return this;
  }

  exhaustive(): ApiError {
    return this.#matching.otherwise(() => this.#errorOf("INTERNAL_ERROR"));
  }

  #errorOf(target: FailureTarget<Failure>): ApiError {
    if (typeof target === "function") return target(this.#failure);
    const cause = registry[target].httpStatus >= 500 ? this.#failure : undefined;
    return makeApiError(registry, target, undefined, { cause });
  }
}

/** What is used of ts-pattern's `Match`, whose own type would grow with every kind. */
interface Matching {
  when(predicate: (kind: string) => boolean, handler: () => ApiError): Matching;
  otherwise(handler: () => ApiError): ApiError;
}
