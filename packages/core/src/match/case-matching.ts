import { match } from "ts-pattern";
import type { ErrorDefinitions } from "../registry/definition.js";
import { UncoveredCaseError } from "./uncovered-case-error.js";

type Handler = (value: unknown) => unknown;

/** A ts-pattern match whose arm has run. */
interface Settled {
  otherwise(fallback: () => unknown): unknown;
}

/** What `Matcher` is at run time. */
interface CaseMatching {
  with(first: string, second: string | Handler, ...more: (string | Handler)[]): CaseMatching;
  withAction(action: string, handler: Handler): CaseMatching;
  exhaustive(): unknown;
}

/**
 * Starts a match, or goes on with a settled one. ts-pattern decides on the bare case, and only once it is among an arm's
 * cases, so that an arm that cannot match costs a comparison, and no arm looks into the value.
 */
export function matchCase(
  key: string,
  value: unknown,
  of: string,
  actionOfCase?: string,
  settled?: Settled,
): CaseMatching {
  const settle = (handler: Handler): CaseMatching =>
    settled === undefined
      ? matchCase(
          key,
          value,
          of,
          actionOfCase,
          match(of).with(of, () => handler(value)),
        )
      : matching;
  const matching: CaseMatching = {
    with: (first, second, ...more) => {
      // The arm of one case, by far the most frequent, without a search.
      if (typeof second === "function") return first === of ? settle(second) : matching;
      const handler = more.at(-1);
      const covered = first === of || second === of || more.includes(of);
      return covered && typeof handler === "function" ? settle(handler) : matching;
    },
    withAction: (action, handler) => (action === actionOfCase ? settle(handler) : matching),
    exhaustive: () =>
      (settled ?? match(of)).otherwise(() => {
        throw new UncoveredCaseError(key, of);
      }),
  };
  return matching;
}

/** The action that a registry gives to a case; an inherited name is none of its entries. */
export function actionOf(registry: ErrorDefinitions, name: string): string | undefined {
  return Object.hasOwn(registry, name) ? registry[name]?.action : undefined;
}
