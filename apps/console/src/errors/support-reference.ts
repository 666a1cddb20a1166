import type { Failure } from "@error-model/client";
import type { SupportReference } from "./presentation.js";

/** What support asks for: the code, or the kind where there is none, and where to find the request. */
export function supportReference(failure: Failure): SupportReference {
  const http = "httpStatus" in failure ? failure : undefined;
  const envelope = "error" in failure ? failure.error : undefined;
  return {
    code: envelope?.error_code ?? failure.kind,
    // 0 is how a browser hides a redirect.
    httpStatus: http?.httpStatus === 0 ? undefined : http?.httpStatus,
    requestId: http?.requestId,
    attempts: failure.attempts,
    description: envelope?.description,
  };
}

/** The reference as one line to paste into a ticket. */
export function supportLine({ code, httpStatus, requestId, description }: SupportReference): string {
  return [
    code,
    ...(httpStatus === undefined ? [] : [`HTTP ${httpStatus}`]),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
    ...(description === undefined ? [] : [description]),
  ].join(" · ");
}
