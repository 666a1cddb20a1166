import type { Failure } from "@error-model/client";
import { registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { catalogue } from "@error-model/core/catalogue";

/** What the client makes of a code's sample body. */
export function sampleFailure(code: ErrorCode): Failure {
  const { httpStatus, retry, outcome, action, alert, description } = registry[code];
  return {
    kind: "api",
    error: catalogue[code].sample,
    httpStatus,
    requestId: "0b6f2f0a-sample",
    retryAfterMs: undefined,
    retry,
    outcome,
    action,
    alert,
    attempts: 1,
    message: `${code} (HTTP ${httpStatus}): ${description}`,
  };
}
