/** Runs jobs side by side, up to a limit; whoever hands in a job waits until there is room. */
export class WorkPool {
  readonly #limit: number;
  readonly #running = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Starts a job, as soon as fewer than the limit run.
   *
   * @throws What an earlier job threw: no further job starts then.
   */
  async run(job: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#limit) await Promise.race(this.#running);
    if (this.#failure !== undefined) await this.finish();
    const running: Promise<void> = job()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /**
   * Waits for the jobs that run.
   *
   * @throws What the first failing job threw.
   */
  async finish(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
