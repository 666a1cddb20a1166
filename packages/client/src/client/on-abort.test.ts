import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { onAbort } from "./on-abort.js";

const listeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

test("all who share a signal hear of its abort once, through one listener", () => {
  const abort = new AbortController();
  const callbacks = Array.from({ length: 20 }, () => vi.fn());
  for (const callback of callbacks) onAbort(abort.signal, callback);
  expect(listeners(abort.signal)).toBe(1);
  abort.abort();
  for (const callback of callbacks) expect(callback).toHaveBeenCalledOnce();
  expect(listeners(abort.signal)).toBe(0);
});

test("the last who withdraws takes the listener along, however late another withdraws again", () => {
  const abort = new AbortController();
  const dropped = vi.fn();
  const withdraw = onAbort(abort.signal, dropped);
  withdraw();
  expect(listeners(abort.signal)).toBe(0);
  const kept = vi.fn();
  onAbort(abort.signal, kept);
  withdraw();
  abort.abort();
  expect(kept).toHaveBeenCalledOnce();
  expect(dropped).not.toHaveBeenCalled();
});

test("an aborted signal calls at once, and none never calls", () => {
  const callback = vi.fn();
  onAbort(undefined, callback)();
  expect(callback).not.toHaveBeenCalled();
  onAbort(AbortSignal.abort(), callback)();
  expect(callback).toHaveBeenCalledOnce();
});

test("a callback may withdraw another while the abort is told", () => {
  const abort = new AbortController();
  const second = vi.fn();
  let withdrawSecond = (): void => undefined;
  onAbort(abort.signal, () => withdrawSecond());
  withdrawSecond = onAbort(abort.signal, second);
  abort.abort();
  expect(second).not.toHaveBeenCalled();
});
