import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiterAbstract } from "rate-limiter-flexible";

/** How often something may happen. */
export interface RateLimit {
  readonly requests: number;
  /** The window, seconds. */
  readonly perSeconds: number;
}

/** Something happened more often than it may. */
export interface LimitReached {
  readonly kind: "limit-reached";
  readonly retryAfterSeconds: number;
}

/** Counts what happens under a key, up to a limit per window. */
export interface WindowLimit {
  readonly take: (key: string | number) => Promise<Result<void, LimitReached>>;
}

/** Makes a limit of a library's counter. */
export function createWindowLimit(limiter: RateLimiterAbstract): WindowLimit {
  return { take: (key) => takeFrom(limiter.consume(key)) };
}

/** The library rejects with its result where the limit is reached, and with an Error where counting fails. */
export async function takeFrom(consumption: Promise<RateLimiterRes>): Promise<Result<void, LimitReached>> {
  try {
    await consumption;
    return ok(undefined);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    return err({
      kind: "limit-reached",
      retryAfterSeconds: Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)),
    });
  }
}
