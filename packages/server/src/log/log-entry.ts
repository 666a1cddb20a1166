import type { DescribedError } from "./describe-error.js";

/** How urgent an entry is. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** One line for the log about one error answer. Field names are those of OpenTelemetry where it has one. */
export interface LogEntry {
  readonly level: LogLevel;
  /** What happened, without values. */
  readonly message: string;
  readonly error_code: string;
  /** What the wire says. */
  readonly description: string;
  readonly request_id: string;
  readonly "http.response.status_code": number;
  readonly "http.request.method"?: string;
  /** The route's pattern where the adapter knows it, never the address. */
  readonly "http.route"?: string;
  /** Whether the route has declared its codes, and this one is not among them. */
  readonly undeclared?: true;
  /** The unexpected value that was thrown, or the API error where it carries a cause or is a 5xx: described and redacted. */
  readonly error?: DescribedError;
}

/** Receives every error answer once. */
export type ErrorLog = (entry: LogEntry) => void;

/** The level of a status: the server's own failures are errors, what somebody must look at warns, the rest informs. */
export function levelOf(httpStatus: number): LogLevel {
  if (httpStatus >= 500) return "error";
  return httpStatus === 402 || httpStatus === 429 ? "warn" : "info";
}
