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
  /** Settles when it is known whether there is a job. */
  #looked: Promise<void> | undefined;

  constructor(options: CenterOptions) {
    this.#options = options;
    this.#state = { kind: "loading", expected: expectedJobStore.get() === options.owner };
  }

  readonly state = (): JobState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for a job that an earlier page left, and goes on with it unless it was paused. */
  open(): void {
    globalThis.addEventListener("online", this.#wake);
    void this.#look();
  }

  /** Ends the requests under way, and nothing else: the job goes on when it is opened again. */
  close(): void {
    globalThis.removeEventListener("online", this.#wake);
    this.#looked = undefined;
    if (this.#state.kind === "job") this.#state.runner.pause();
  }

  /** Writes a job down and begins to send it, unless it turns out that an earlier page left one: that one comes first. */
  async begin({ numbers, message, senderId }: NewJob): Promise<void> {
    await this.#look();
    if (this.#state.kind !== "none") return;
    await this.#guard(async () => {
      const { owner, store } = this.#options;
      const job: Job = { id: createId(), owner, message, senderId, total: numbers.length, paused: false };
      await store.add(job, toBatches(job.id, numbers, maxRecipients));
      await this.#start(job, false);
    });
  }

  async pause(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    state.runner.pause();
    await this.#guard(() => this.#options.store.update({ ...state.job, paused: true }));
  }

  async resume(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    await this.#guard(async () => {
      await this.#options.store.update({ ...state.job, paused: false });
      await state.runner.run();
    });
  }

  /** Forgets the job; what was not sent stays unsent. */
  async end(): Promise<void> {
    const state = this.#state;
    if (state.kind !== "job") return;
    state.runner.pause();
    await this.#guard(async () => {
      await this.#options.store.remove(state.job.id);
      this.#set({ kind: "none" });
    });
  }

  readonly #wake = (): void => {
    if (this.#state.kind === "job") this.#state.runner.wake();
  };

  #look(): Promise<void> {
    this.#looked ??= this.#guard(async () => {
      const job = await this.#options.store.find(this.#options.owner);
      if (job === undefined) this.#set({ kind: "none" });
      else await this.#start(job, true);
    });
    return this.#looked;
  }

  async #start(job: Job, interrupted: boolean): Promise<void> {
    const { api, store } = this.#options;
    const runner = new JobRunner({ job, api, store });
    await runner.look();
    this.#set({ kind: "job", job, runner, interrupted: interrupted && runner.progress().done < job.total });
    if (!job.paused) void this.#guard(() => runner.run());
  }

  async #guard(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#set({ kind: "broken", error });
    }
  }

  #set(state: JobState): void {
    this.#state = state;
    if (state.kind === "job") expectedJobStore.set(this.#options.owner);
    else if (expectedJobStore.get() === this.#options.owner) expectedJobStore.set(undefined);
    for (const listener of this.#listeners) listener();
  }
}
