import type { ErrorLog } from "@error-model/server";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of its route, never its address. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What one gateway counts, for Prometheus. */
export interface Metrics {
  readonly answered: (request: AnsweredRequest) => void;
  /** Counts an error answer by its code. */
  readonly countError: ErrorLog;
  /** The text that Prometheus reads, and its media type. */
  readonly read: () => Promise<{ readonly text: string; readonly contentType: string }>;
}

/** From a cached answer to a batch that waits for its turn, seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Makes the metrics of one gateway: requests by route and status with their duration, and error answers by code and route.
 * Labels are patterns and codes, never values of a request, so that their number is bounded.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const durations = new Histogram({
    name: "gateway_http_request_duration_seconds",
    help: "Requests by method, route and status, and how long they took.",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  const errors = new Counter({
    name: "gateway_error_answers_total",
    help: "Error answers by code, route and status.",
    labelNames: ["code", "route", "status"],
    registers: [registry],
  });
  // The library looks at all labels each time, which in a flood is more than there is to count.
  const pending = new Map<string, { readonly labels: Record<string, number | string>; errors: number }>();
  return {
    answered: ({ method, route, status, seconds }) => {
      durations.observe({ method, route, status }, seconds);
    },
    countError: (entry) => {
      // What followed from a client's going was answered to nobody.
      if (entry.level === "debug") return;
      const labels = {
        code: entry.error_code,
        route: entry["http.route"] ?? "unknown",
        status: entry["http.response.status_code"],
      };
      const key = `${labels.code} ${labels.status} ${labels.route}`;
      const count = pending.get(key);
      if (count === undefined) pending.set(key, { labels, errors: 1 });
      else count.errors += 1;
    },
    read: async () => {
      for (const { labels, errors: more } of pending.values()) errors.inc(labels, more);
      pending.clear();
      const own = await registry.metrics();
      return { text: own + (await processMetrics()), contentType: registry.contentType };
    },
  };
}

let ofProcess: Registry | undefined;

/** Memory, processor time, event loop and the like belong to the process, however many gateways are in it. */
async function processMetrics(): Promise<string> {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess.metrics();
}
