import { metrics, trace } from "@opentelemetry/api";
import type { Attributes } from "@opentelemetry/api";
import type { AnyRetryEvent, FailureLine, HooksFor } from "../client/hooks.js";
import type { AnyFailure } from "../failure/failure.js";

const SCOPE = "@error-model/client";

/**
 * Makes hooks that tell OpenTelemetry: on the active span an event per retry, and of a surfaced failure `error.type` (the
 * code, else the kind) and the request ID; counters `error_model.client.failures` and `error_model.client.retries` by
 * code, method and route. Unknown codes count as `unrecognized`: a server could send any number of them.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
export function openTelemetryHooks(): Pick<HooksFor<AnyRetryEvent, never>, "onRetry" | "onFailure"> {
  const meter = metrics.getMeter(SCOPE);
  const failures = meter.createCounter("error_model.client.failures", {
    description: "Failures that a call ended with.",
  });
  const retries = meter.createCounter("error_model.client.retries", {
    description: "Requests that were sent again.",
  });
  return {
    onRetry: ({ failure, attempts, delayMs, method, route }) => {
      const attributes = { ...placeOf({ method, route }), "error.type": typeOf(failure) };
      retries.add(1, attributes);
      trace.getActiveSpan()?.addEvent("retry", {
        ...attributes,
        "http.request.resend_count": attempts,
        "error_model.delay_ms": delayMs,
      });
    },
    onFailure: (line) => {
      const attributes = { ...placeOf(line), "error.type": typeOfLine(line) };
      failures.add(1, attributes);
      trace.getActiveSpan()?.setAttributes({
        ...attributes,
        "error_model.outcome": line.outcome,
        "error_model.attempts": line.attempts,
        ...(line.httpStatus !== undefined && { "http.response.status_code": line.httpStatus }),
        ...(line.requestId !== undefined && { "error_model.request_id": line.requestId }),
      });
    },
  };
}

function placeOf({ method, route }: { readonly method: string; readonly route: string }): Attributes {
  return { "http.request.method": method, "url.template": route };
}

function typeOf({ kind, error }: AnyFailure): string {
  return kind === "api" && error !== undefined ? error.error_code : kind;
}

function typeOfLine({ kind, error_code }: FailureLine): string {
  return kind === "api" && error_code !== undefined ? error_code : kind;
}
