/** Gives out seconds so that no text gets the same one twice. */
export type SecondReservation = (text: string, nowSeconds: number) => number;

/** Entries beyond which those whose second is over are swept out. */
const SWEEP_ABOVE = 1000;

/**
 * Makes a reservation of seconds: for each text the current one, or the one after its last. A text that is asked for more
 * than once a second runs ahead of the clock.
 */
export function createSecondReservation(): SecondReservation {
  const lastOf = new Map<string, number>();
  return (text, nowSeconds) => {
    const second = Math.max(nowSeconds, (lastOf.get(text) ?? 0) + 1);
    if (lastOf.size > SWEEP_ABOVE)
      for (const [known, last] of lastOf) if (last < nowSeconds) lastOf.delete(known);
    lastOf.set(text, second);
    return second;
  };
}
