import type { StopReason } from "./stop-reason.js";

/** Ends a campaign once: the first reason counts, whoever is in flight finishes. */
export class StopSwitch {
  readonly #controller = new AbortController();
  readonly #onStop: (reason: StopReason) => void;
  #reason: StopReason | undefined;

  /** @param onStop Called once, when the first reason comes. */
  constructor(onStop: (reason: StopReason) => void = () => undefined) {
    this.#onStop = onStop;
  }

  get reason(): StopReason | undefined {
    return this.#reason;
  }

  stop(reason: StopReason): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#controller.abort();
    this.#onStop(reason);
  }

  /** Waits, or less when the campaign stops meanwhile. */
  async pause(ms: number): Promise<void> {
    const { signal } = this.#controller;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener("abort", wake);
    });
  }
}
