/** What a campaign sends, to whom and how fast, as the command line gives it. */
export interface SendOptions {
  /** Path of the CSV. */
  readonly file: string;
  /** The text for rows without one of their own. */
  readonly message: string | undefined;
  readonly sender: string;
  /** Address of the API without its base path, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Path of the results; the journal and the lock stand beside it. */
  readonly out: string;
  /** Path of the machine-readable report. */
  readonly report: string | undefined;
  /** Recipients per request, 1 to 100. */
  readonly batchSize: number;
  /** Requests at a time. */
  readonly concurrency: number;
  /** HTTP requests that one batch may take in all before it is given up for this run. */
  readonly maxAttempts: number;
  /** First step of the back-off, in milliseconds. */
  readonly retryBaseMs: number;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Forget an earlier campaign and send to everybody anew, unless that one was started so and is not finished. */
  readonly fresh: boolean;
}
