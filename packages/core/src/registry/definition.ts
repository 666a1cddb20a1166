import type { $ZodType } from "zod/v4/core";
import type { ClientAction, ErrorCategory, Outcome, RetryPolicy } from "./vocabulary.js";

/**
 * The further body members that a code carries, each with its zod schema; `{}` where there are none.
 *
 * It is a record of schemas and not one object schema, because an object schema brings a kilobyte of code that the
 * members do not need, and with full zod tries `new Function`, which a page under a strict Content-Security-Policy reports.
 */
export type DetailsShape = Readonly<Record<string, $ZodType>>;

/** Everything the registry knows about one code. */
export interface ErrorDefinition {
  /** The HTTP status that carries the code, 400 to 599. */
  readonly httpStatus: number;
  readonly category: ErrorCategory;
  readonly retry: RetryPolicy;
  readonly outcome: Outcome;
  readonly action: ClientAction;
  /** Whether somebody must be told at once. */
  readonly alert: boolean;
  /** The text on the wire unless the emitter gives its own. People read it; programs match on the code. */
  readonly description: string;
  readonly details: DetailsShape;
}

/** Entries by code, as {@link defineRegistry} takes them. */
export type ErrorDefinitions = Readonly<Record<string, ErrorDefinition>>;

/** The codes of a registry, as a union of literals. */
export type CodeOf<R extends ErrorDefinitions> = keyof R & string;

/** The codes of a registry whose entries ask for the given action. */
export type CodeWithAction<R extends ErrorDefinitions, A extends ClientAction> = {
  [C in CodeOf<R>]: R[C]["action"] extends A ? C : never;
}[CodeOf<R>];
