import { isErrorCode, registry } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, Registry } from "@error-model/core";
import { summarize } from "../failure/failure-form.js";
import type { AnyFailure, Failure, FailureSummary } from "../failure/failure.js";
import type { CallFacts } from "./call-facts.js";
import type { StepEvent } from "./step-event.js";

/** A request is about to be sent again, by a client of whatever registry. */
export interface AnyRetryEvent extends CallFacts {
  readonly failure: AnyFailure;
  /** Attempts so far. */
  readonly attempts: number;
  readonly delayMs: number;
}

export interface RetryEvent<R extends ErrorDefinitions = Registry> extends AnyRetryEvent {
  readonly failure: Failure<CodeOf<R>, R>;
}

/** Somebody must be told now, before campaigns stall. */
export type AlertEvent<R extends ErrorDefinitions = Registry> = CallFacts &
  (
    | {
        /** A failure with an `alert`: in the SMS API a request that the balance does not cover, with its six figures. */
        readonly reason: "failure";
        readonly failure: Failure<CodeOf<R>, R>;
      }
    | {
        /** A balance that blocks all sending. Readings that the server marks as unavailable do not alert. */
        readonly reason: "credit-blocked";
        readonly balance: number | undefined;
        readonly currency: string | undefined;
      }
  );

/** One structured log line per surfaced failure. */
export interface FailureLine extends CallFacts, FailureSummary {}

/** Hooks by what they are told. Nobody waits for a hook, and what it throws or rejects with is dropped. */
export interface HooksFor<Retry, Alert> {
  /** Before the delay of a retry. */
  readonly onRetry?: ((event: Retry) => unknown) | undefined;
  /** Somebody must be told now: once per surfaced failure that alerts, and per answer that says `credit_blocked`. */
  readonly onAlert?: ((event: Alert) => unknown) | undefined;
  /** Once per surfaced failure. */
  readonly onFailure?: ((line: FailureLine) => unknown) | undefined;
  /** At every step of every call: attempts, waits, logins, the end. For a timeline; nothing is told of what is sent or read. */
  readonly onStep?: ((event: StepEvent) => unknown) | undefined;
}

/** The hooks of a client that knows the codes of a registry. */
export type ClientHooks<R extends ErrorDefinitions = Registry> = HooksFor<RetryEvent<R>, AlertEvent<R>>;

/** Calls a hook so that it cannot change anything for the caller. */
export function notify<T>(hook: ((event: T) => unknown) | undefined, event: T): void {
  try {
    Promise.resolve(hook?.(event)).catch(() => undefined);
  } catch {
    // A hook's failure is its own.
  }
}

/** Puts down what support asks for: code, description, request ID, and where it happened. */
export function toFailureLine(failure: AnyFailure, call: CallFacts): FailureLine {
  return { ...call, ...summarize(failure) };
}

/** A logger such as pino, or the console. */
export interface FailureLogger {
  readonly warn: (line: FailureLine, message: string) => unknown;
  readonly error: (line: FailureLine, message: string) => unknown;
}

/** Makes the hook that writes one line per surfaced failure: what is the server's fault as errors, the rest as warnings. */
export function logTo(logger: FailureLogger): Pick<ClientHooks, "onFailure"> {
  return {
    onFailure: (line) =>
      isServersFault(line) ? logger.error(line, line.message) : logger.warn(line, line.message),
  };
}

/** By its code where it is known, else by the status. */
function isServersFault({ kind, error_code, httpStatus }: FailureLine): boolean {
  return error_code !== undefined && isErrorCode(error_code)
    ? registry[error_code].category === "server"
    : kind === "invalid-response" || isServerError(httpStatus);
}

function isServerError(httpStatus = 0): boolean {
  return httpStatus >= 500;
}

/** Makes one set of hooks of several, such as a log and telemetry. What one of them does or fails to do leaves the others alone. */
export function mergeHooks<Retry = RetryEvent, Alert = AlertEvent>(
  ...all: readonly HooksFor<Retry, Alert>[]
): HooksFor<Retry, Alert> {
  const stepping = all.filter(({ onStep }) => onStep !== undefined);
  return {
    onRetry: (event) => all.forEach(({ onRetry }) => notify(onRetry, event)),
    onAlert: (event) => all.forEach(({ onAlert }) => notify(onAlert, event)),
    onFailure: (line) => all.forEach(({ onFailure }) => notify(onFailure, line)),
    // Steps are made only for who listens.
    ...(stepping.length > 0 && {
      onStep: (event) => stepping.forEach(({ onStep }) => notify(onStep, event)),
    }),
  };
}
