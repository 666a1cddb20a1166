/** Different German mobile numbers that exist in the numbering plan. */
export function germanNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `+4915123${String(index).padStart(6, "0")}`);
}

/** What one part to such a number costs, in millionths. */
export const germanRate = 75_000n;
