import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { sleep } from "./sleep.js";

test("a sleep that has ended leaves no listener", async () => {
  const { signal } = new AbortController();
  await sleep(1, signal);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("an abort ends a sleep at once, and clears its timer", async () => {
  const clear = vi.spyOn(globalThis, "clearTimeout");
  const abort = new AbortController();
  const sleeping = sleep(3_600_000, abort.signal);
  abort.abort();
  await sleeping;
  expect(clear).toHaveBeenCalledOnce();
  await sleep(3_600_000, abort.signal);
});
