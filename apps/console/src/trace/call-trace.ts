import type { FailureLine, StepEnding, StepEvent } from "@error-model/client";
import { match } from "ts-pattern";

interface SpanTimes {
  readonly startedAt: number;
  /** `undefined` while it lasts. */
  readonly endedAt: number | undefined;
}

/** A stretch of a call's time. */
export type Span = SpanTimes &
  (
    | { readonly type: "attempt"; readonly attempt: number; readonly ending: StepEnding | undefined }
    | {
        readonly type: "wait";
        readonly reason: "back-off" | "retry-after";
        readonly delayMs: number;
      }
    | { readonly type: "offline" }
    | {
        readonly type: "login";
        readonly role: "leads" | "joins" | "takes";
        readonly ok: boolean | undefined;
      }
  );

/** How a call ended, as far as it may be shown and copied. */
export type CallEnding = StepEnding & {
  readonly attempts: number;
  readonly durationMs: number;
  /** What the client logs of a failure: the server's words are in it, without numbers. */
  readonly line: FailureLine | undefined;
};

/** What has become of a call so far. */
export interface CallTrace {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly startedAt: number;
  readonly spans: readonly Span[];
  /** `undefined` while it lasts. */
  readonly ending: CallEnding | undefined;
}

/** Begins the trace of a call with its first step. */
export function beginTrace(id: string, { method, route, at }: StepEvent): CallTrace {
  return { id, method, route, startedAt: at, spans: [], ending: undefined };
}

/** Adds a step to a trace. Each one ends the stretch before it. */
export function addStep(trace: CallTrace, step: StepEvent, line?: FailureLine): CallTrace {
  const spans = trace.spans.map((span) => (span.endedAt === undefined ? end(span, step) : span));
  const times = { startedAt: step.at, endedAt: undefined };
  const begin = (span: Span): CallTrace => ({ ...trace, spans: [...spans, span] });
  return match(step)
    .with({ type: "attempt-begun" }, ({ attempt }) =>
      begin({ ...times, type: "attempt", attempt, ending: undefined }),
    )
    .with({ type: "wait-begun" }, ({ reason, delayMs }) => begin({ ...times, type: "wait", reason, delayMs }))
    .with({ type: "offline-begun" }, () => begin({ ...times, type: "offline" }))
    .with({ type: "login-begun" }, ({ role }) => begin({ ...times, type: "login", role, ok: undefined }))
    .with({ type: "attempt-ended" }, { type: "login-ended" }, () => ({ ...trace, spans }))
    .with({ type: "call-ended" }, (ended) => ({ ...trace, spans, ending: { ...ended, line } }))
    .exhaustive();
}

function end(span: Span, step: StepEvent): Span {
  if (span.type === "attempt" && step.type === "attempt-ended")
    return { ...span, endedAt: step.at, ending: step };
  if (span.type === "login" && step.type === "login-ended") return { ...span, endedAt: step.at, ok: step.ok };
  return { ...span, endedAt: step.at };
}

/** Whether something went otherwise than at the first attempt. */
export function isEventful({ spans, ending }: CallTrace): boolean {
  return spans.length > 1 || ending?.ok === false;
}
