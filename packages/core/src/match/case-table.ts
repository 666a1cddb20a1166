import type { EnvelopeTable } from "../envelope/envelope.js";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";

/** A union as a table: one entry per case, the member that has it. */
export type CaseTable = { readonly [name: string]: unknown };

declare const registryOf: unique symbol;

/**
 * Stands first in an intersection, so that the compiler takes its facts (has it an index signature? is it generic?) from
 * here or from its cache, instead of evaluating the `as` clause of the mapped type behind it on every access: eleven
 * instantiations less per arm. It carries the registry along, which so needs no type parameter of its own.
 */
interface Evaluated<R> {
  readonly [registryOf]?: R;
}

/** The members of a union by the value of their discriminant. */
type MembersByCase<K extends string, V extends { readonly [P in K]: string }> = { [M in V as M[K]]: M };

type Listed<Case extends string, Members extends CaseTable> = { [C in Case]-?: Members[C] };

type NarrowedAlone<K extends string, V extends { readonly [P in K]: string }> = {
  [C in V[K]]: V & { readonly [P in K]: C };
};

/**
 * The table of the union `V`, discriminated by `K`, whose cases have their actions in the registry `R`.
 *
 * A bare `{ error_code: "A" | "B" }` is one member with several cases: there the case is added to it.
 */
export type CasesOf<K extends string, V extends { readonly [P in K]: string }, R> = Evaluated<R> &
  ([{ readonly [P in K]: V[K] }] extends [V]
    ? NarrowedAlone<K, V>
    : Listed<V[K], Evaluated<R> & MembersByCase<K, V>>);

/**
 * The table of errors that have their actions in the registry `R`. For the registry's own envelopes it is the table that
 * their union was made from, which has to be built for nobody.
 */
export type ErrorCasesOf<E extends { readonly error_code: string }, R extends ErrorDefinitions> =
  AreEnvelopes<E, R, E["error_code"] & CodeOf<R>> extends true
    ? Evaluated<R> & EnvelopeTable<R>
    : CasesOf<"error_code", E, R>;

type AreEnvelopes<E, R extends ErrorDefinitions, C extends CodeOf<R>> = [E] extends [EnvelopeTable<R>[C]]
  ? [EnvelopeTable<R>[C]] extends [E]
    ? true
    : false
  : false;

type RegistryOf<Cases> = Cases extends { readonly [registryOf]?: infer R extends ErrorDefinitions }
  ? R
  : never;

/** The actions that the given cases ask for. */
export type ActionOf<Case extends string, Cases> = RegistryOf<Cases>[Case &
  CodeOf<RegistryOf<Cases>>]["action"];

/** Those of the given cases that ask for the action `A`. */
export type CaseWithAction<Case extends string, Cases, A> = Case &
  CodesByAction<RegistryOf<Cases>>[A & string];

type CodesByAction<R extends ErrorDefinitions> = { [C in CodeOf<R> as R[C]["action"]]: C } & {
  readonly [action: string]: unknown;
};
