import { metrics, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Counter, Meter, Span } from "@opentelemetry/api";
import type { ErrorLog, LogEntry } from "../log/log-entry.js";
import { LimitedValues } from "./limited-values.js";

/** Where the telemetry goes. */
export interface TelemetryOptions {
  /** Makes the counter. Default: the global meter provider's meter, asked for at the first error. */
  readonly meter?: Meter;
  /** Finds the span of the request. Default: the active one. */
  readonly span?: () => Span | undefined;
}

/** The counter's name. */
export const errorCounterName = "error_model.server.errors";

const SCOPE = "@error-model/server";

/**
 * Makes an adapter's `telemetry`. The active span gets `error.type` = the code, and the status ERROR from 500 up; the
 * counter `error_model.server.errors` counts by `error.type`, `http.response.status_code` and `http.route`.
 *
 * Only codes, statuses and patterns of routes are told, never values of a request. Should they be too many all the same,
 * the rest is told as `_OTHER`. What followed from a client's going is no error and is not told.
 */
export function errorTelemetry(options: TelemetryOptions = {}): ErrorLog {
  const codes = new LimitedValues(200);
  const routes = new LimitedValues(1_000);
  let counter: Counter | undefined;
  return (entry) => {
    if (entry.level === "debug") return;
    const type = codes.take(entry.error_code);
    tellSpan(options.span === undefined ? trace.getActiveSpan() : options.span(), entry, type);
    counter ??= makeCounter(options.meter ?? metrics.getMeter(SCOPE));
    const route = entry["http.route"];
    counter.add(1, {
      "error.type": type,
      "http.response.status_code": entry["http.response.status_code"],
      ...(route !== undefined && { "http.route": routes.take(route) }),
    });
  };
}

function makeCounter(meter: Meter): Counter {
  return meter.createCounter(errorCounterName, {
    description: "Error answers by code and route.",
    unit: "{error}",
  });
}

/** A refusal is an answer like any other to the server's span: only its own failures make it one that failed. */
function tellSpan(span: Span | undefined, entry: LogEntry, type: string): void {
  span?.setAttribute("error.type", type);
  if (entry["http.response.status_code"] >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
}
