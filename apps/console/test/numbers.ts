let next = 10_000_000;

/** German mobile numbers that exist in the numbering plan, and that no other test of the run has. */
export function freshNumbers(count: number): readonly string[] {
  const from = next;
  next += count;
  return Array.from({ length: count }, (_, at) => `+49151${from + at}`);
}
