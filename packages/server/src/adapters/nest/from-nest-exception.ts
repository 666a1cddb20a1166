import type { IncomingMessage } from "node:http";
import { apiError } from "../../error/api-error-of-code.js";
import { isApiError } from "../../error/is-api-error.js";
import { errorOfStatus, invalidRequest } from "../../standard/error-of-status.js";
import { isDecodable } from "../../standard/request-path.js";
import { fromHttpError } from "../node/from-http-error.js";
import { urlOf } from "./http-parts.js";
import type { NestRequest } from "./http-parts.js";

/**
 * Gives Nest's HttpException the code that its status means; everything else, and a status that has no code, is handed
 * back as it is. The exception's own text and response are for the log only.
 *
 * Nest says 400 for whatever is wrong with a request: a body that could not be parsed is INVALID_BODY, a path that could
 * not be decoded NOT_FOUND, and what a pipe refused INVALID_PARAMS.
 */
export function fromNestException(error: unknown, request: NestRequest, raw: IncomingMessage): unknown {
  if (isApiError(error)) return error;
  const status = statusOf(error);
  if (status === undefined) return fromHttpError(error);
  if (status !== 400) return errorOfStatus(status, error) ?? error;
  if (!isDecodable(urlOf(request))) return apiError("NOT_FOUND");
  const isUnread = hasBody(raw) && (request.body === undefined || request.body === null);
  return isUnread ? apiError("INVALID_BODY", undefined, { cause: error }) : invalidRequest(error);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Tells an HttpException by what it has: `instanceof` fails when two copies of Nest are installed. */
function statusOf(error: unknown): unknown {
  try {
    if (!(error instanceof Error) || !("getStatus" in error) || !("getResponse" in error)) return undefined;
    return typeof error.getStatus === "function"
      ? (error as { readonly getStatus: () => unknown }).getStatus()
      : undefined;
  } catch {
    return undefined;
  }
}
