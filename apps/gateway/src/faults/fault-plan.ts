import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { match } from "ts-pattern";
import type { FaultKind, FaultRates } from "./fault-spec.js";

/** What is going to happen to one request. */
export type Fault =
  | { readonly kind: "rate-limit" }
  | { readonly kind: "bare-429" }
  /** Whether the request is carried out before its answer is lost. */
  | { readonly kind: "html-503"; readonly carriedOut: boolean }
  | { readonly kind: "db" };

/**
 * Makes the sequence of faults that a seed stands for: each call decides about one more request. The same seed and
 * rates give the same sequence.
 */
export function createFaultPlan(rates: FaultRates, seed: number): () => Fault | undefined {
  const generator = xoroshiro128plus(seed);
  return () => {
    // Both are drawn every time, so that changing one rate leaves the draws of later requests as they were.
    const draw = uniformFloat64(generator);
    const carriedOut = uniformFloat64(generator) < 0.5;
    const kind = kindAt(rates, draw);
    return match(kind)
      .returnType<Fault | undefined>()
      .with(undefined, () => undefined)
      .with("rate-limit", () => ({ kind: "rate-limit" }))
      .with("bare-429", () => ({ kind: "bare-429" }))
      .with("html-503", () => ({ kind: "html-503", carriedOut }))
      .with("db", () => ({ kind: "db" }))
      .exhaustive();
  };
}

function kindAt(rates: FaultRates, draw: number): FaultKind | undefined {
  let threshold = 0;
  for (const [kind, rate] of rates) {
    threshold += rate;
    if (draw < threshold) return kind;
  }
  return undefined;
}
