import type { DetailsShape } from "./details.js";
import type { ClientAction, ErrorCategory, Outcome, RetryPolicy } from "./vocabulary.js";

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
  /** The further body members: the type of each by name, or its zod schema. */
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
