/** Gives out seconds so that no text gets the same one twice. */
export type SecondReservation = (text: string, nowSeconds: number) => number;

/** Entries beyond which those whose second is over are swept out. */
const SWEEP_ABOVE = 1000;

/** Small corrections of a clock are none that a text could not wait for. */
const TOLERATED_SECONDS_BACK = 10;

/**
 * Makes a reservation of seconds: for each text the current one, or the one after its last. A text that is asked for more
 * than once a second runs ahead of the clock.
 */
export function createSecondReservation(): SecondReservation {
  const lastOf = new Map<string, number>();
  let latest = 0;
  return (text, nowSeconds) => {
    // A clock that was set back is a new one; without it, equal texts would wait until it is where it was.
    if (nowSeconds < latest - TOLERATED_SECONDS_BACK) lastOf.clear();
    latest = nowSeconds;
    const second = Math.max(nowSeconds, (lastOf.get(text) ?? 0) + 1);
    if (lastOf.size > SWEEP_ABOVE)
      for (const [known, last] of lastOf) if (last < nowSeconds) lastOf.delete(known);
    lastOf.set(text, second);
    return second;
  };
}
