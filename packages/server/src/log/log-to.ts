import type { ErrorLog, LogEntry, LogLevel } from "./log-entry.js";

/** What an entry is for a logger: the fields beside level and text, which the logger takes by itself. */
export type LogFields = Omit<LogEntry, "level" | "message">;

/**
 * A logger with one method per level, which takes fields first and then the text: pino, the console, and their like. A
 * method may be async: what it rejects with is dropped.
 */
export type Logger = { readonly [L in LogLevel]: (fields: LogFields, message: string) => unknown };

/** Makes an {@link ErrorLog} of a logger: `logTo(pino())`, `logTo(console)`. */
export function logTo(logger: Logger): ErrorLog {
  // What the logger gives is handed on: it may be a promise, whose rejection whoever calls has to hear.
  return ({ level, message, ...fields }) => logger[level](fields, message);
}
