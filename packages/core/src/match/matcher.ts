import type { ActionOf, CaseTable, CaseWithAction } from "./case-table.js";

/** Type of `exhaustive` while cases are missing; it is not callable, so that the compile error names them. */
export interface NonExhaustive<Missing> {
  readonly missing: Missing;
}

/** Type of an action whose cases all have an arm already. */
export interface AlreadyCovered<Action> {
  readonly alreadyCovered: Action;
}

type Exhaustive<Case, Handled, Result> = [Case] extends [Handled]
  ? () => Result
  : NonExhaustive<Exclude<Case, Handled>>;

/**
 * An exhaustive match under construction, as `matchError` and `matchBy` start it. It is immutable.
 *
 * Its type costs the same for every arm, however many there are: only the handled cases accumulate, the member of a case
 * is looked up in a table, and all are compared once, by `exhaustive`. `Case` is the union of all cases, `Cases` their
 * table, `Handled` those that have an arm, `Result` what the handlers return.
 */
export interface Matcher<Case extends string, Cases extends CaseTable, Handled extends string, Result> {
  /** Adds an arm for one case; the handler receives the value narrowed to it. Of two arms for a case the first runs. */
  with<C extends Case, R>(
    oneCase: C,
    handler: (value: Cases[C]) => R,
  ): Matcher<Case, Cases, Handled | C, Result | R>;

  /** Adds an arm for several cases; the handler receives the value narrowed to them. */
  with<C extends Case, R>(
    ...cases: readonly [C, ...C[], (value: Cases[C]) => R]
  ): Matcher<Case, Cases, Handled | C, Result | R>;

  /**
   * Adds an arm for the codes that ask for an action in the registry and have no arm yet. An action whose codes all have
   * one, or that no code of the error asks for, is a compile error.
   */
  withAction<A extends ActionOf<Case, Cases>, R>(
    action: [Exclude<CaseWithAction<Case, Cases, A>, Handled>] extends [never] ? AlreadyCovered<A> : A,
    handler: (value: Cases[Exclude<CaseWithAction<Case, Cases, A>, Handled>]) => R,
  ): Matcher<Case, Cases, Handled | CaseWithAction<Case, Cases, A>, Result | R>;

  /**
   * Ends the match and gives the result of the arm that ran. Callable only when every case has an arm.
   *
   * @throws UncoveredCaseError where the value, against its type, has another case.
   */
  readonly exhaustive: Exhaustive<Case, Handled, Result>;
}
