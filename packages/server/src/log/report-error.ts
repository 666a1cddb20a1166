import type { ErrorFacts } from "../standard/error-facts.js";
import { consoleLog } from "./console-log.js";
import { describeError } from "./describe-error.js";
import { levelOf } from "./log-entry.js";
import type { ErrorLog, LogEntry } from "./log-entry.js";
import { REDACTED, redactText } from "./redact-text.js";

/** What is told about a request beside its error, and to whom. */
export interface ReportContext {
  /** The request's method; a HEAD gets no body. */
  readonly method?: string | undefined;
  /** The pattern of the matched route, for log and telemetry. */
  readonly route?: string | undefined;
  /** The codes that the route declares; another one is logged as a warning. Default: any code will do. */
  readonly declaredCodes?: readonly string[] | undefined;
  /**
   * Whether the client is gone, which makes whatever followed from it no error of the server. Asked for unexpected errors
   * only, because some servers make a request's signal on first sight, at a price. Default: it is still there.
   */
  readonly clientGone?: (() => boolean) | undefined;
  /** Receives the error once. What it throws is dropped: a broken log must not break the answer. Default: no log. */
  readonly log?: ErrorLog | undefined;
  /** Receives the same for spans and counters, independently of the log. Default: nothing is measured. */
  readonly telemetry?: ErrorLog | undefined;
  /**
   * What is done to texts for the log, after the package's own redaction; a text for which it throws, or gives no string,
   * is `[redacted]` as a whole. Default: nothing more.
   */
  readonly redact?: ((text: string) => string) | undefined;
}

/** Tells log and telemetry about an error answer. */
export function reportError(
  error: unknown,
  facts: ErrorFacts,
  requestId: string,
  context: ReportContext,
): void {
  const { telemetry } = context;
  // To describe what will not be written would make up most of a refusal's cost.
  const log = context.log === consoleLog && levelOf(facts.httpStatus) !== "error" ? undefined : context.log;
  if (log === undefined && telemetry === undefined) return;
  const entry = attempt(() => entryOf(error, facts, requestId, context));
  if (entry === undefined) return;
  tell(log, entry);
  tell(telemetry, entry);
}

/**
 * A sink whose type says `void` may be an async function all the same; its rejection would end the process. The promise
 * may be of another realm or of a library: whatever has a `then` is taken for one.
 */
function tell(sink: ((entry: LogEntry) => unknown) | undefined, entry: LogEntry): void {
  attempt(() => {
    const told = sink?.(entry);
    if (told !== undefined) Promise.resolve(told).catch(() => undefined);
  });
}

/** See {@link ReportContext.log}; the same goes for a `clientGone` that fails. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function entryOf(error: unknown, facts: ErrorFacts, requestId: string, context: ReportContext): LogEntry {
  const { method, route, declaredCodes, clientGone } = context;
  const gone = facts.unexpected && attempt(() => clientGone?.()) === true;
  const undeclared =
    !facts.unexpected && declaredCodes !== undefined && !declaredCodes.includes(facts.error_code);
  const severity = levelOf(facts.httpStatus);
  const level = gone ? "debug" : severity;
  const redact = redactWith(context.redact);
  return {
    level: undeclared && level === "info" ? "warn" : level,
    message: messageOf(facts, gone, undeclared),
    error_code: facts.error_code,
    description: redact(facts.description),
    request_id: requestId,
    "http.response.status_code": facts.httpStatus,
    ...(method !== undefined && { "http.request.method": method }),
    ...(route !== undefined && { "http.route": route }),
    ...(undeclared && { undeclared }),
    ...((facts.unexpected || facts.hasCause || severity === "error") && {
      error: describeError(error, redact),
    }),
  };
}

function messageOf(facts: ErrorFacts, gone: boolean, undeclared: boolean): string {
  if (gone) return "client gone";
  if (facts.unexpected) return "unexpected error";
  return undeclared ? "the route does not declare this code" : "request refused";
}

/** A further redaction that fails has said nothing of the text: none of it is let through, and the entry still is. */
function redactWith(further: ((text: string) => unknown) | undefined): (text: string) => string {
  if (further === undefined) return redactText;
  return (text) => {
    const redacted = attempt(() => further(redactText(text)));
    return typeof redacted === "string" ? redacted : REDACTED;
  };
}
