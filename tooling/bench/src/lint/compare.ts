import { lintOnce } from "./lint-cost.ts";
import type { LintedSources, LintRun, LintVariant } from "./lint-cost.ts";

/** Medians over the rounds, in milliseconds. */
export interface AddedCost {
  /** A run of typescript-eslint's `recommendedTypeChecked` alone. */
  readonly typed: number;
  /** What ours add to it. */
  readonly typedAdded: number;
  /** What ours add to typescript-eslint's `recommended`, without types. */
  readonly untypedAdded: number;
}

export interface LintComparison {
  readonly rounds: number;
  readonly wall: AddedCost;
  readonly processor: AddedCost;
}

const VARIANTS: readonly LintVariant[] = ["typed", "typed with ours", "untyped", "untyped with ours"];

/**
 * Times the variants in turn, round after round, in one process. What ours add is the median of the differences within a
 * round, so that a machine that is slower for a while is slower for both sides of a difference.
 *
 * @param rounds - rounds that count; one before them, in which everything is compiled, does not.
 */
export function compareLint(sources: LintedSources, rounds: number): LintComparison {
  const runs = new Map<LintVariant, LintRun[]>(VARIANTS.map((variant) => [variant, []]));
  for (let round = 0; round <= rounds; round++) {
    // Each round begins elsewhere, so that no variant always follows the same one.
    for (let i = 0; i < VARIANTS.length; i++) {
      const variant = VARIANTS[(i + round) % VARIANTS.length];
      if (variant === undefined) continue;
      globalThis.gc?.();
      const run = lintOnce(sources, variant);
      if (round > 0) runs.get(variant)?.push(run);
    }
  }
  const cost = (of: "processor" | "wall"): AddedCost => {
    const times = (variant: LintVariant): readonly number[] =>
      (runs.get(variant) ?? []).map((run) => run[of]);
    return {
      typed: median(times("typed")),
      typedAdded: median(differences(times("typed with ours"), times("typed"))),
      untypedAdded: median(differences(times("untyped with ours"), times("untyped"))),
    };
  };
  return { rounds, wall: cost("wall"), processor: cost("processor") };
}

function differences(longer: readonly number[], shorter: readonly number[]): readonly number[] {
  return longer.flatMap((time, round) => {
    const other = shorter[round];
    return other === undefined ? [] : [time - other];
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
