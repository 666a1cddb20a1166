import type { ErrorLog } from "./log/log-entry.js";

/** Settings that every adapter takes. */
export interface AdapterOptions {
  /** Receives every error answer once, redacted; see `logTo` for pino and the console. Default: no log. */
  readonly log?: ErrorLog;
  /** Receives the same for spans and counters; see `@error-model/server/opentelemetry`. Default: nothing is measured. */
  readonly telemetry?: ErrorLog;
  /** What is done to texts for the log, after the package's own redaction. Default: nothing more. */
  readonly redact?: (text: string) => string;
  /**
   * Where the catalogue of codes is published, an absolute http or https address. Answers then link to
   * `<catalogueUrl>/errors/<CODE>`. Default: no links.
   */
  readonly catalogueUrl?: string;
}

/** Tells whether anybody is told of errors: what only they want to know need not be found out otherwise. */
export function isReported({ log, telemetry }: AdapterOptions): boolean {
  return log !== undefined || telemetry !== undefined;
}
