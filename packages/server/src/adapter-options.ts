import type { ErrorDefinitions } from "@error-model/core";
import { consoleLog } from "./log/console-log.js";
import type { ErrorLog } from "./log/log-entry.js";

/** Settings that every adapter takes. */
export interface AdapterOptions {
  /**
   * Receives every error answer once, redacted; see `logTo` for pino and the console. `false` logs nothing. Default: what is
   * an error of the server (5xx) goes to `console.error`, as one line of JSON.
   */
  readonly log?: ErrorLog | false;
  /** Receives the same for spans and counters; see `@error-model/server/opentelemetry`. Default: nothing is measured. */
  readonly telemetry?: ErrorLog;
  /**
   * What is done to texts for the log, after the package's own redaction; a text for which it throws, or gives no string,
   * is `[redacted]` as a whole. Default: nothing more.
   */
  readonly redact?: (text: string) => string;
  /**
   * Where the catalogue of codes is published, an absolute http or https address. Answers then link to
   * `<catalogueUrl>/errors/<CODE>`. Default: no links.
   */
  readonly catalogueUrl?: string;
  /** Whose texts are the titles of problem details; `createErrors` sets it. Default: the registry of the SMS API. */
  readonly registry?: ErrorDefinitions;
}

/** Who hears of the errors by these settings. */
export function logOf({ log = consoleLog }: AdapterOptions): ErrorLog | undefined {
  return log === false ? undefined : log;
}
