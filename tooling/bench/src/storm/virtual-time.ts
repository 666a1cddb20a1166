import { setImmediate } from "node:timers/promises";

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that stands still until {@link VirtualTime.runUntil} moves it, in place of the platform's timers and clock. */
export interface VirtualTime {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
  /** Runs all that falls due up to `ms`, promises included. */
  readonly runUntil: (ms: number) => Promise<void>;
  /** Puts the platform's own back. */
  readonly restore: () => void;
}

/**
 * Replaces `setTimeout`, `clearTimeout`, `Date.now` and `Math.random` of the process, which is what retrying libraries wait
 * and draw with, so that minutes of them pass in seconds and always in the same way.
 */
export function installVirtualTime(seed = 1): VirtualTime {
  const { setTimeout, clearTimeout } = globalThis;
  const platform = { setTimeout, clearTimeout, now: Date.now, random: Math.random };
  const start = Date.UTC(2026, 0, 1);
  const timers = new TimerHeap();
  const cancelled = new WeakSet<Timer>();
  let time = 0;
  let order = 0;

  function schedule(run: () => void, ms: number): Timer {
    const timer: Timer = { at: time + Math.max(0, ms), order: (order += 1), run };
    timers.push(timer);
    return timer;
  }

  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => Object.assign(schedule(run, ms), { unref: () => undefined }),
    clearTimeout: (timer: unknown) => {
      if (typeof timer === "object" && timer !== null) cancelled.add(timer as Timer);
    },
  });
  Date.now = () => start + time;
  Math.random = seededRandom(seed);

  return {
    now: () => time,
    after: (ms, run) => void schedule(run, ms),
    runUntil: async (ms) => {
      for (let next = timers.peek(); next !== undefined && next.at <= ms; next = timers.peek()) {
        time = next.at;
        for (let due = timers.peek(); due?.at === time; due = timers.peek()) {
          timers.pop();
          if (!cancelled.has(due)) due.run();
        }
        // A real turn of the loop: every promise that can settle does.
        await setImmediate();
      }
      time = ms;
    },
    restore: () => {
      Object.assign(globalThis, { setTimeout: platform.setTimeout, clearTimeout: platform.clearTimeout });
      Date.now = platform.now;
      Math.random = platform.random;
    },
  };
}

/** The earliest timer first; of two at the same time, the one that was set first. */
class TimerHeap {
  readonly #timers: Timer[] = [];

  peek(): Timer | undefined {
    return this.#timers[0];
  }

  push(timer: Timer): void {
    const heap = this.#timers;
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(timer, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = timer;
  }

  pop(): void {
    const heap = this.#timers;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      if (a === undefined) break;
      const child = b !== undefined && isBefore(b, a) ? b : a;
      if (!isBefore(child, last)) break;
      heap[index] = child;
      index = child === a ? left : left + 1;
    }
    heap[index] = last;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Mulberry32: the same draws on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
