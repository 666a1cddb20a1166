/** A digit for each file of tests: they share a gateway, and none may send to another's numbers. */
export const series = { send: 1, keyboard: 2, calm: 3, messages: 4 } as const;

const next = new Map<number, number>();

/** German mobile numbers that exist in the numbering plan, and that no other test of the run has. */
export function freshNumbers(of: keyof typeof series, count: number): readonly string[] {
  const from = next.get(series[of]) ?? 1_000_000;
  next.set(series[of], from + count);
  return Array.from({ length: count }, (_, at) => `+49151${series[of]}${from + at}`);
}
