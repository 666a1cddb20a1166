/** What may be said about an error beside its code and details. */
export interface ApiErrorOptions {
  /** The text on the wire in place of the registry's. It reaches the client: no internals, no personal data. */
  readonly description?: string | undefined;
  /** What led to the error. It goes to the log, never to the wire. */
  readonly cause?: unknown;
  /** Seconds that the client should wait: the Retry-After header, rounded up to whole seconds. Default: no header. */
  readonly retryAfterSeconds?: number | undefined;
  /** Whether to record the stack. Default: only for statuses from 500 up; for an expected 4xx it costs more than it tells. */
  readonly stack?: boolean | undefined;
}
