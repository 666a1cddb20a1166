import { CaseMatching } from "./case-matching.js";
import type { CasesOf } from "./case-table.js";
import type { Matcher } from "./matcher.js";

/**
 * Starts an exhaustive match on a union that is discriminated by the member `key`, such as `kind`.
 *
 * The match looks at the discriminant only: neither it nor its error reads the rest of the value.
 */
export function matchBy<const K extends string, const V extends { readonly [P in K]: string }>(
  key: K,
  value: V,
): Matcher<V[K], CasesOf<K, V, never>, never, never> {
  // What runs is untyped by design: `Matcher` is its typed face, and checks the arms.
  return new CaseMatching(key, value, value[key]) as unknown as Matcher<
    V[K],
    CasesOf<K, V, never>,
    never,
    never
  >;
}
