import type { Client, Failure } from "@error-model/client";
import { sendSms } from "@error-model/contract";
import { match } from "ts-pattern";
import { decideBatch } from "./decide-batch.js";
import { halve, idempotencyKey } from "./job.js";
import type { Batch, Job, RowOutcome } from "./job.js";
import type { JobStore } from "./job-store.js";
import { readResults } from "./read-results.js";
import { withLock } from "./with-lock.js";

/** Where a job stands. `elsewhere`: another tab sends it. `waiting`: it goes on by itself. `stopped`: somebody has to act. */
export type JobPhase = "running" | "waiting" | "paused" | "stopped" | "finished" | "elsewhere";

export interface JobProgress {
  readonly phase: JobPhase;
  readonly done: number;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** Why it waits or stopped. */
  readonly failure: Failure | undefined;
}

const NOTHING: JobProgress["counts"] = { accepted: 0, blocked: 0, rejected: 0, "not-sent": 0, unknown: 0 };

/** Requests at a time. The service takes those of an account in line, so more would only wait there. */
const LANES = 2;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

interface RunnerOptions {
  readonly job: Job;
  readonly api: Client;
  readonly store: JobStore;
}

/** Sends a job batch by batch. What it knows is in the store before it counts, so it can be killed at any time. */
export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #listeners = new Set<() => void>();
  #progress: JobProgress = { phase: "running", done: 0, counts: NOTHING, failure: undefined };
  #abort = new AbortController();
  /** What has to be in the store before another tab may go on. */
  #written: Promise<void> = Promise.resolve();
  readonly #waits = new Set<() => void>();
  #isThere = true;

  constructor(options: RunnerOptions) {
    this.#options = options;
    if (options.job.paused) this.#progress = { ...this.#progress, phase: "paused" };
  }

  readonly progress = (): JobProgress => this.#progress;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Sends what is still to do. Settles when the job is through, stands still or is paused; gives `false` where somebody has
   * ended it, and there is nothing to send any more.
   */
  async run(): Promise<boolean> {
    // A second run takes over from the first, whose requests nobody could end otherwise.
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#isThere = true;
    await withLock(`console-job-${this.#options.job.id}`, {
      signal,
      onWait: () => this.#show({ phase: "elsewhere", failure: undefined }),
      run: async () => {
        if (await this.#mayGoOn(signal)) await this.#sendAll(signal);
        await this.#written.catch(() => undefined);
      },
    });
    return this.#isThere;
  }

  /** Counts what is settled, without sending anything. */
  async look(): Promise<void> {
    await this.#load();
    this.#show({});
  }

  /**
   * Ends the requests under way; their batches are sent again under their keys when the job goes on. A tab that waits for
   * this one does not go on before `written` has settled, which says in the store why.
   */
  pause(written?: Promise<void>): void {
    this.#written = written ?? this.#written;
    this.#show({ phase: "paused", failure: undefined });
    this.#abort.abort();
  }

  /** Ends a wait at once, such as when the network is back. */
  readonly wake = (): void => this.#waits.forEach((end) => end());

  /** What this page knows is as old as its last look into the store: another tab may have paused or ended the job since. */
  async #mayGoOn(signal: AbortSignal): Promise<boolean> {
    const { job, store } = this.#options;
    const stored = await store.find(job.owner);
    if (signal.aborted) return false;
    this.#isThere = stored?.id === job.id;
    if (this.#isThere && stored?.paused === false) return true;
    this.pause();
    return false;
  }

  async #sendAll(signal: AbortSignal): Promise<void> {
    const open = await this.#load();
    if (!signal.aborted) this.#show({ phase: "running", failure: undefined });
    await Promise.all(Array.from({ length: LANES }, () => this.#drain(open, signal)));
    if (!signal.aborted && open.length === 0) this.#show({ phase: "finished", failure: undefined });
  }

  async #load(): Promise<Batch[]> {
    const batches = await this.#options.store.batches(this.#options.job.id);
    this.#progress = { ...this.#progress, done: 0, counts: NOTHING };
    for (const batch of batches) if (batch.results !== undefined) this.#count(batch);
    return batches.filter(({ results }) => results === undefined);
  }

  async #drain(open: Batch[], signal: AbortSignal): Promise<void> {
    for (let batch = open.shift(); batch !== undefined; batch = open.shift()) {
      const goesOn = await this.#send(batch, open, signal);
      if (!goesOn) {
        open.unshift(batch);
        return;
      }
    }
  }

  /** Sends a batch until it is settled. Gives whether the job goes on. */
  async #send(batch: Batch, open: Batch[], signal: AbortSignal): Promise<boolean> {
    const { api, job, store } = this.#options;
    const body = { to: [...batch.numbers], message: job.message, sender_id: job.senderId };
    for (let attempt = 0; await this.#mayGoOn(signal); attempt += 1) {
      const result = await api.call(sendSms, { body, idempotencyKey: idempotencyKey(batch), signal });
      if (result.ok) {
        await this.#settle({ ...batch, results: readResults(batch.numbers, result.value) });
        return true;
      }
      const decision = decideBatch(result.error);
      if (decision.kind === "wait") {
        this.#show({ phase: "waiting", failure: result.error });
        await this.#wait(decision.waitMs ?? Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS), signal);
        continue;
      }
      return await match(decision)
        .with({ kind: "split" }, async ({ code }) => {
          if (batch.numbers.length === 1) {
            await this.#settle({ ...batch, results: [{ outcome: "rejected", messageId: undefined, code }] });
            return true;
          }
          const parts = halve(batch);
          await store.replace(batch, parts);
          open.unshift(...parts);
          return true;
        })
        .with({ kind: "stop" }, () => {
          this.#show({ phase: "stopped", failure: result.error });
          this.#abort.abort();
          return false;
        })
        .with({ kind: "pause" }, () => false)
        .exhaustive();
    }
    return false;
  }

  async #settle(batch: Batch): Promise<void> {
    await this.#options.store.settle(batch);
    this.#count(batch);
    this.#show(this.#abort.signal.aborted ? {} : { phase: "running", failure: undefined });
  }

  #count({ results = [] }: Batch): void {
    const counts = { ...this.#progress.counts };
    for (const { outcome } of results) counts[outcome] += 1;
    this.#progress = { ...this.#progress, counts, done: this.#progress.done + results.length };
  }

  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const end = (): void => resolve(undefined);
    const timer = setTimeout(end, ms);
    this.#waits.add(end);
    signal.addEventListener("abort", end, { once: true });
    await promise;
    clearTimeout(timer);
    this.#waits.delete(end);
    signal.removeEventListener("abort", end);
  }

  #show(change: Partial<JobProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    for (const listener of this.#listeners) listener();
  }
}
