import type { IncomingMessage, ServerResponse } from "node:http";
import { isReported } from "../../adapter-options.js";
import type { AdapterOptions } from "../../adapter-options.js";
import { declaredCodesOf } from "../../standard/declared-codes.js";
import type { ErrorContext } from "../../standard/to-response.js";

/** Says of a Node request what an answer depends on. */
export function nodeContext(
  request: IncomingMessage,
  response: ServerResponse,
  route: () => string | undefined,
  options: AdapterOptions,
): ErrorContext {
  const requestId = request.headers["x-request-id"];
  return {
    method: request.method,
    requestId: typeof requestId === "string" ? requestId : undefined,
    accept: request.headers.accept,
    route: isReported(options) ? route() : undefined,
    declaredCodes: declaredCodesOf(request),
    // Closed before the answer was complete: nobody is left to read it.
    clientGone: () => response.closed && !response.writableFinished,
    log: options.log,
    telemetry: options.telemetry,
    redact: options.redact,
    catalogueUrl: options.catalogueUrl,
  };
}
