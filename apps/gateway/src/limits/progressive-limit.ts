import type { Result } from "@error-model/core";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { takeFrom } from "./window-limit.js";
import type { LimitReached } from "./window-limit.js";

/** How attempts are slowed down. */
export interface ProgressiveDelay {
  /** Attempts in a row that are not slowed down. */
  readonly freeAttempts: number;
  /** After the first attempt that is: how long until the next one. It doubles from attempt to attempt. */
  readonly firstDelaySeconds: number;
  readonly maxDelaySeconds: number;
}

/** Slows attempts down, the more of them fail in a row. */
export interface ProgressiveLimit {
  /** Counts an attempt before it is made: of many at once, no more get through than one after the other. */
  readonly take: (key: string) => Promise<Result<void, LimitReached>>;
  /** Forgets the attempts: one has succeeded. */
  readonly clear: (key: string) => Promise<void>;
}

/**
 * Makes a progressive limit of two of a library's counters: `attempts` counts those in a row over a long window, and
 * `gate`, which has to be open for one attempt at a time, stays shut for the delay that the count has come to.
 */
export function createProgressiveLimit(
  attempts: RateLimiterAbstract,
  gate: RateLimiterAbstract,
  { freeAttempts, firstDelaySeconds, maxDelaySeconds }: ProgressiveDelay,
): ProgressiveLimit {
  return {
    take: async (key) => {
      const { consumedPoints } = await attempts.penalty(key);
      const slowed = consumedPoints - freeAttempts;
      if (slowed <= 0) return { ok: true, value: undefined };
      const delay = Math.min(firstDelaySeconds * 2 ** (slowed - 1), maxDelaySeconds);
      const passed = await takeFrom(gate.consume(key, 1, { customDuration: delay }));
      // One that was not made does not make the next delay longer.
      if (!passed.ok) await attempts.reward(key);
      return passed;
    },
    clear: async (key) => {
      await attempts.delete(key);
      await gate.delete(key);
    },
  };
}
