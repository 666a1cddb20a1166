import type { Price } from "@error-model/contract";

/** What a send would cost. */
export interface CostEstimate {
  readonly cost: number;
  /** Numbers that no price is known for: they are not in the cost. */
  readonly unpriced: number;
}

/**
 * Adds up what one part to each number costs, by the longest dialling code that begins the number. Where networks of a
 * country differ, the dearest counts: a number does not tell its network.
 */
export function estimateCost(
  numbers: readonly string[],
  prices: readonly Price[],
  segments: number,
): CostEstimate {
  const rates = new Map<string, number>();
  for (const { dialcode, rate } of prices) {
    const code = dialcode.replace(/^\+/, "");
    rates.set(code, Math.max(rate, rates.get(code) ?? 0));
  }
  const longest = Math.max(0, ...[...rates.keys()].map((code) => code.length));
  let cost = 0;
  let unpriced = 0;
  for (const number of numbers) {
    const rate = rateOf(number.slice(1), rates, longest);
    if (rate === undefined) unpriced += 1;
    else cost += rate * segments;
  }
  return { cost, unpriced };
}

function rateOf(digits: string, rates: ReadonlyMap<string, number>, longest: number): number | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const rate = rates.get(digits.slice(0, length));
    if (rate !== undefined) return rate;
  }
  return undefined;
}
