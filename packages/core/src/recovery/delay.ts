/** The longest delay that `setTimeout` keeps, in milliseconds (2^31 - 1, about 24.8 days): anything above fires at once. */
export const maxDelayMs = 2_147_483_647;

/** Makes any number a delay that a timer keeps: never negative, never above the maximum; NaN becomes `fallback`. */
export function clampDelay(ms: number, fallback = 0): number {
  if (Number.isNaN(ms)) return fallback;
  return Math.min(Math.max(ms, 0), maxDelayMs);
}
