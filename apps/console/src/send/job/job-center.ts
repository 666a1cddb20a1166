import type { Client } from "@error-model/client";
import { maxRecipients } from "@error-model/contract";
import { createId } from "./create-id.js";
import { expectedJobStore } from "./expected-job.js";
import { toBatches } from "./job.js";
import type { Job } from "./job.js";
import { JobRunner } from "./job-runner.js";
import type { JobStore } from "./job-store.js";

/** Whether there is a job, and which. */
export type JobState =
  /** Nobody has looked yet; `expected`: there was one when this browser looked last. */
  | { readonly kind: "loading"; readonly expected: boolean }
  | { readonly kind: "none" }
  | {
      readonly kind: "job";
      readonly job: Job;
      readonly runner: JobRunner;
      /** Whether this page found it half done. */
      readonly interrupted: boolean;
    }
  /** The browser's storage failed: nothing is sent that could not be written down. */
  | { readonly kind: "broken"; readonly error: unknown };

interface CenterOptions {
  readonly owner: string;
  readonly api: Client;
  readonly store: JobStore;
}

export interface NewJob {
  readonly numbers: readonly string[];
  readonly message: string;
  readonly senderId: string;
}

/** The one job of an owner. It lives beside the pages, so that a job goes on whichever of them is shown. */
export class JobCenter {
  readonly #options: CenterOptions;
  readonly #listeners = new Set<() => void>();
  #state: JobState;
  /** How many rely on it. */
  #holds = 0;
  /** Ends with the last hold. What waited for the store meanwhile must come to nothing: it may be another's session by then. */
  #opening = new AbortController();
  /** Settles when it is known whether there is a job. */
  #looked: Promise<void> | undefined;

  constructor(options: CenterOptions) {
    this.#options = options;
    this.#state = { kind: "loading", expected: expectedJobStore.get() === options.owner };
    this.#opening.abort();
  }

  readonly state = (): JobState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Lets it send, until it has been closed as often as it was held or opened. */
  hold(): void {
    this.#holds += 1;
    if (this.#holds > 1) return;
    this.#opening = new AbortController();
    this.#looked = undefined;
    globalThis.addEventListener("online", this.#wake);
  }

  /** Holds it, looks for a job that an earlier page left, and goes on with it unless it was paused. */
  open(): void {
    this.hold();
    void this.#look();
  }

  /** With the last hold, ends the requests under way, and nothing else: the job goes on when it is opened again. */
  close(): void {
    if (this.#holds === 0) return;
    this.#holds -= 1;
    if (this.#holds > 0) return;
    this.#opening.abort();
    globalThis.removeEventListener("online", this.#wake);
    if (this.#state.kind === "job") this.#state.runner.pause();
  }

  /** Writes a job down and begins to send it, unless there is one already, such as from another tab: that one comes first. */
  begin({ numbers, message, senderId }: NewJob): Promise<void> {
    const { owner, store } = this.#options;
    const looked = this.#look();
    // Whoever asks from now on waits for this: two that began at once would both have found nothing.
    this.#looked = this.#guard(async (opening) => {
      await looked;
      if (opening.aborted || this.#state.kind !== "none") return;
      const job: Job = { id: createId(), owner, message, senderId, total: numbers.length, paused: false };
      const earlier = await store.add(job, toBatches(job.id, numbers, maxRecipients));
      await this.#start(earlier ?? job, earlier !== undefined, opening);
    });
    return this.#looked;
  }

  async pause(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    await this.#guard(async () => {
      const written = this.#options.store.update({ ...state.job, paused: true });
      state.runner.pause(written);
      await written;
    });
  }

  async resume(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    await this.#guard(async (opening) => {
      await this.#options.store.update({ ...state.job, paused: false });
      if (!opening.aborted) await this.#run(state.runner, opening);
    });
  }

  /** Forgets the job; what was not sent stays unsent. */
  async end(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    await this.#guard(async (opening) => {
      const removed = this.#options.store.remove(state.job.id);
      state.runner.pause(removed);
      await removed;
      if (!opening.aborted) this.#set({ kind: "none" });
    });
  }

  readonly #wake = (): void => {
    if (this.#state.kind === "job") this.#state.runner.wake();
  };

  #look(): Promise<void> {
    this.#looked ??= this.#guard(async (opening) => {
      const job = await this.#options.store.find(this.#options.owner);
      if (opening.aborted) return;
      if (job === undefined) this.#set({ kind: "none" });
      else await this.#start(job, true, opening);
    });
    return this.#looked;
  }

  async #start(job: Job, interrupted: boolean, opening: AbortSignal): Promise<void> {
    const { api, store } = this.#options;
    const runner = new JobRunner({ job, api, store });
    await runner.look();
    if (opening.aborted) return;
    this.#set({ kind: "job", job, runner, interrupted: interrupted && runner.progress().done < job.total });
    if (!job.paused) void this.#guard(() => this.#run(runner, opening));
  }

  async #run(runner: JobRunner, opening: AbortSignal): Promise<void> {
    const isThere = await runner.run();
    const isShown = this.#state.kind === "job" && this.#state.runner === runner;
    if (isThere || opening.aborted || !isShown) return;
    // Another tab has ended it, and may have begun the next.
    this.#looked = undefined;
    await this.#look();
  }

  /** Says so where the storage fails. The action gets the signal that ends with this opening. */
  async #guard(action: (opening: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#opening;
    try {
      await action(signal);
    } catch (error) {
      if (!signal.aborted) this.#set({ kind: "broken", error });
    }
  }

  #set(state: JobState): void {
    this.#state = state;
    if (state.kind === "job") expectedJobStore.set(this.#options.owner);
    else if (expectedJobStore.get() === this.#options.owner) expectedJobStore.set(undefined);
    for (const listener of this.#listeners) listener();
  }
}
