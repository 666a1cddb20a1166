import type { StepEnding } from "@error-model/client";
import { match } from "ts-pattern";
import { useTexts } from "../texts/texts-context.js";
import type { Span } from "./call-trace.js";

/** How a trace is said in the chosen language. */
export interface TraceWords {
  readonly ending: (ending: StepEnding) => string;
  readonly span: (span: Span) => string;
}

/** Gives the words for the parts of a trace. */
export function useTraceWords(): TraceWords {
  const { trace } = useTexts();

  function ending(ended: StepEnding): string {
    if (ended.ok) return trace.done;
    const { code, kind, httpStatus } = ended;
    const status = httpStatus === undefined || httpStatus === 0 ? "" : `HTTP ${httpStatus}`;
    if (code !== undefined) return `${code} · ${status}`;
    return [trace.kinds[kind], ...(status === "" ? [] : [status])].join(" · ");
  }

  return {
    ending,
    span: (span) =>
      match(span)
        .with({ type: "attempt" }, ({ attempt, ending: ended }) =>
          ended === undefined ? trace.attempt(attempt) : `${trace.attempt(attempt)}: ${ending(ended)}`,
        )
        .with({ type: "wait" }, ({ reason }) => trace.waits[reason])
        .with({ type: "offline" }, () => trace.offline)
        .with({ type: "login" }, ({ role, ok }) =>
          ok === false ? `${trace.logins[role]}: ${trace.loginFailed}` : trace.logins[role],
        )
        .exhaustive(),
  };
}

/** Which colour an ending has. What passes by itself is no alarm. */
export function endingTone(ending: StepEnding): "good" | "warning" | "critical" {
  if (ending.ok) return "good";
  return ending.httpStatus === undefined || ending.httpStatus < 500 ? "warning" : "critical";
}
