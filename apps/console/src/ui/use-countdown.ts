import { useEffect, useState } from "react";

/** Counts down the whole seconds that are left of a wait, from when the component appears: give it a key per wait. */
export function useCountdown(waitMs: number): number {
  const [startedAt] = useState(() => Date.now());
  const [now, setNow] = useState(startedAt);
  const leftMs = Math.max(0, startedAt + waitMs - now);
  useEffect(() => {
    if (leftMs === 0) return undefined;
    // The clock of the machine and not the number of ticks: timers of a hidden page run late.
    const timer = setTimeout(() => setNow(Date.now()), leftMs % 1000 === 0 ? 1000 : leftMs % 1000);
    return () => clearTimeout(timer);
  }, [leftMs]);
  return Math.ceil(leftMs / 1000);
}
