/**
 * How many retries a route may spend on failures before it has to earn new ones. The model of AWS's SDKs: a bucket that a
 * retry takes from, and a success fills again.
 */
export interface RetryTokens {
  /** Takes one retry of a route; `false` when none is left. */
  readonly take: (route: string) => boolean;
  /**
   * By how much a call that has made `own` retries has to stretch its back-off, for those that other calls of the route
   * have made in vain: from 1, up to 32 when the bucket is empty. Without it, an outage would see all buckets spent within
   * its first seconds, in one wave.
   */
  readonly stretch: (route: string, own: number) => number;
  /** Puts back what an answer has earned: the retry that led to it, or a tenth of one for a first attempt. */
  readonly earn: (route: string, retried: boolean) => void;
}

/**
 * Ten retries. AWS's figures come to a hundred (500 tokens at 5 each) and assume one process with many calls; among many
 * clients with few calls each, a hundred would triple the load of an outage.
 */
const DEFAULT_RETRY_TOKENS = 10;

const EARNED_BY_FIRST_ATTEMPT = 0.1;

const DOUBLINGS = 5;

/** Makes full buckets, one per route: shared, a failing route would starve the others. */
export function createRetryTokens(capacity = DEFAULT_RETRY_TOKENS): RetryTokens {
  const buckets = new Map<string, number>();
  const spent = (route: string): number => buckets.get(route) ?? 0;
  return {
    take: (route) => {
      const left = spent(route) + 1 <= capacity;
      if (left) buckets.set(route, spent(route) + 1);
      return left;
    },
    stretch: (route, own) => 2 ** (DOUBLINGS * Math.max(0, (spent(route) - own) / capacity)),
    earn: (route, retried) => {
      const left = spent(route) - (retried ? 1 : EARNED_BY_FIRST_ATTEMPT);
      if (left > 0) buckets.set(route, left);
      else buckets.delete(route);
    },
  };
}
