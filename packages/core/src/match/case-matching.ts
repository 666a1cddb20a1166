import { match } from "ts-pattern";
import type { ErrorDefinitions } from "../registry/definition.js";
import { UncoveredCaseError } from "./uncovered-case-error.js";

type Handler = (value: unknown) => unknown;

/** A ts-pattern match whose arm has run. */
interface Settled {
  otherwise(fallback: () => unknown): unknown;
}

/**
 * What `Matcher` is at run time. ts-pattern decides on the bare case, and only once it is among an arm's cases, so that
 * an arm that cannot match costs a comparison, and no arm looks into the value.
 */
export class CaseMatching {
  readonly #key: string;
  readonly #value: unknown;
  readonly #case: string;
  readonly #action: string | undefined;
  readonly #settled: Settled | undefined;

  constructor(key: string, value: unknown, of: string, action?: string, settled?: Settled) {
    this.#key = key;
    this.#value = value;
    this.#case = of;
    this.#action = action;
    this.#settled = settled;
  }

  with(first: string, second: string | Handler, ...more: (string | Handler)[]): CaseMatching {
    // The arm of one case, by far the most frequent, without a search.
    if (typeof second === "function") return this.#settle(first === this.#case, second);
    // The types see to it that what stands last is the handler.
    const handler = more.at(-1) as Handler;
    return this.#settle(first === this.#case || second === this.#case || more.includes(this.#case), handler);
  }

  withAction(action: string, handler: Handler): CaseMatching {
    return this.#settle(action === this.#action, handler);
  }

  exhaustive(): unknown {
    return (this.#settled ?? match(this.#case)).otherwise(() => {
      throw new UncoveredCaseError(this.#key, this.#case);
    });
  }

  #settle(covered: boolean, handler: Handler): CaseMatching {
    return covered && this.#settled === undefined
      ? new CaseMatching(
          this.#key,
          this.#value,
          this.#case,
          this.#action,
          match(this.#case).with(this.#case, () => handler(this.#value)),
        )
      : this;
  }
}

/** The action that a registry gives to a case; an inherited name is none of its entries. */
export function actionOf(registry: ErrorDefinitions, name: string): string | undefined {
  return Object.hasOwn(registry, name) ? registry[name]?.action : undefined;
}
