import { logTo } from "@error-model/server";
import type { ErrorLog } from "@error-model/server";
import { pino } from "pino";
import { CLIENT_GONE } from "../http/observe-requests.js";
import type { ObservedRequest } from "../http/observe-requests.js";
import { describeError } from "./describe-error.js";
import { repeatLines } from "./repeat-lines.js";
import type { LineLog } from "./repeat-lines.js";

/** How much is logged: each level brings its own lines and those after it. */
export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * What a gateway logs, one JSON object per line: no keys, numbers or texts of anybody. At the level `info` and below, each
 * answer that has a request id has a line with it.
 */
export interface GatewayLog {
  /** Each error answer, with the request id that stands in the answer. */
  readonly error: ErrorLog;
  /** Each request: its route's pattern, never its address. Error answers, which have a line already, at the level `debug`. */
  readonly request: (request: ObservedRequest) => void;
  /** What failed outside of any request. */
  readonly background: (error: unknown) => void;
}

/** Makes the log of a gateway. `write` gets one line at a time, without its end. */
export function createLog(level: LogLevel, write: (line: string) => void): GatewayLog {
  let written: string | undefined;
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "message",
      timestamp: () => `,"time":"${isoTime()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write: (line: string) => {
        written = line.trimEnd();
        write(written);
      },
    },
  );
  // The entry's error is described and redacted already.
  const logEntry = logTo(logger);
  const logLine: LineLog["logLine"] = (entry) => {
    written = undefined;
    logEntry(entry);
    return written;
  };
  return {
    error: repeatLines({ logLine, write, time: isoTime }),
    request: ({ method, route, status, seconds, requestId, isApiError }) =>
      logger[isApiError ? "debug" : "info"](
        {
          request_id: requestId,
          "http.request.method": method,
          "http.route": route,
          "http.response.status_code": status,
          duration_ms: Math.round(seconds * 1000),
        },
        status === CLIENT_GONE ? "client gone" : "request answered",
      ),
    background: (error) => logger.error({ error: describeError(error) }, "background work failed"),
  };
}

let latest = { moment: 0, text: "" };

/** The time, made once per millisecond: a flood has many lines in each. */
function isoTime(): string {
  const moment = Date.now();
  if (latest.moment !== moment) latest = { moment, text: new Date(moment).toISOString() };
  return latest.text;
}
