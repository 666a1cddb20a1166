import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** How many requests one account may make. */
export interface RateLimit {
  readonly requests: number;
  /** The window, seconds. */
  readonly perSeconds: number;
}

/** An account asked more often than it may. */
export interface RateLimited {
  readonly kind: "rate-limited";
  readonly retryAfterSeconds: number;
}

/** Counts the requests of each account, all its keys together, in this process's memory. */
export function createRateLimiter({ requests, perSeconds }: RateLimit) {
  const limiter = new RateLimiterMemory({ points: requests, duration: perSeconds });
  return async (accountId: number): Promise<Result<void, RateLimited>> => {
    try {
      await limiter.consume(accountId);
      return ok(undefined);
    } catch (rejection) {
      // The library rejects with its result when the limit is met, and with an Error when it fails.
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      return err({
        kind: "rate-limited",
        retryAfterSeconds: Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)),
      });
    }
  };
}

/** Counts a request of an account. */
export type RateLimiter = ReturnType<typeof createRateLimiter>;
