import { nameOf } from "./describe-failure.js";
import type { SendFailure } from "./send-failure.js";

/** Waits from here on are told of, in milliseconds. */
const LONG_WAIT_MS = 5_000;

/** Tells of long waits, so that a campaign which an API holds up for minutes does not look as if it hung. */
export class WaitNotice {
  readonly #tell: (line: string) => void;
  readonly #now: () => number;
  #toldUntil = Number.NEGATIVE_INFINITY;

  /** @param now Milliseconds of a steady clock. */
  constructor(tell: (line: string) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  /** Says what is waited for, and how long. Batches that wait at the same time, no longer than was told, share one line. */
  waiting(failure: SendFailure, ms: number): void {
    const until = this.#now() + ms;
    if (ms < LONG_WAIT_MS || until < this.#toldUntil + LONG_WAIT_MS) return;
    this.#toldUntil = until;
    this.#tell(`${nameOf(failure)}: waiting ${String(Math.ceil(ms / 1000))} s before the next attempt.`);
  }
}
