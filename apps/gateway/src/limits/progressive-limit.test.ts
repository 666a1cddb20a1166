import { RateLimiterMemory } from "rate-limiter-flexible";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgressiveLimit } from "./progressive-limit.js";
import type { ProgressiveLimit } from "./progressive-limit.js";

let limit: ProgressiveLimit;
beforeEach(() => {
  vi.useFakeTimers();
  limit = createProgressiveLimit(
    new RateLimiterMemory({ keyPrefix: "attempts", points: 1_000_000, duration: 86_400 }),
    new RateLimiterMemory({ keyPrefix: "gate", points: 1, duration: 60 }),
    { freeAttempts: 3, firstDelaySeconds: 5, maxDelaySeconds: 60 },
  );
});
afterEach(() => vi.useRealTimers());

/** Seconds to wait, 0 when an attempt is let through. */
async function attempt(key = "ada"): Promise<number> {
  const taken = await limit.take(key);
  return taken.ok ? 0 : taken.error.retryAfterSeconds;
}

async function attempts(count: number): Promise<number[]> {
  const waits = [];
  for (let index = 0; index < count; index += 1) waits.push(await attempt());
  return waits;
}

test("lets the free attempts through, and one more, whose failure has to be waited for", async () => {
  expect(await attempts(6)).toEqual([0, 0, 0, 0, 5, 5]);
  expect(await attempt("grace")).toBe(0);
});

test("doubles the wait from attempt to attempt, up to the longest, whatever was refused in between", async () => {
  await attempts(3);
  const waits = [];
  for (let round = 0; round < 7; round += 1) {
    expect(await attempt()).toBe(0);
    await attempts(round);
    const wait = await attempt();
    waits.push(wait);
    vi.advanceTimersByTime(wait * 1000);
  }
  expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60]);
});

test("lets no more through of a hundred at once than one after the other", async () => {
  const waits = await Promise.all(Array.from({ length: 100 }, () => attempt()));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(4);
});

test("forgets what failed once an attempt has succeeded", async () => {
  await attempts(8);
  await limit.clear("ada");
  expect(await attempts(5)).toEqual([0, 0, 0, 0, 5]);
});

test("forgets what failed a day ago", async () => {
  await attempts(8);
  vi.advanceTimersByTime(86_401_000);
  expect(await attempts(4)).toEqual([0, 0, 0, 0]);
});
