import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("waits longer from failure to failure, at most ten seconds, and not any more after a success", async () => {
  let broken = true;
  const runs: number[] = [];
  const errors: unknown[] = [];
  const start = Date.now();
  const stop = repeat(
    () => {
      runs.push(Date.now() - start);
      return broken ? Promise.reject(new Error("down")) : Promise.resolve();
    },
    1000,
    (error) => errors.push(error),
  );
  await vi.advanceTimersByTimeAsync(35_000);
  expect(runs).toEqual([1000, 3000, 7000, 15_000, 25_000, 35_000]);
  expect(errors).toHaveLength(6);

  broken = false;
  await vi.advanceTimersByTimeAsync(12_000);
  expect(runs.slice(6)).toEqual([45_000, 46_000, 47_000]);
  await stop();
});

test("keeps a pause that is longer than the longest back-off", async () => {
  let runs = 0;
  const stop = repeat(
    () => {
      runs += 1;
      return Promise.reject(new Error("down"));
    },
    60_000,
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  expect(runs).toBe(2);
  await stop();
});
