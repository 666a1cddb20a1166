import type { ApiError } from "../../error/api-error.js";
import { apiError } from "../../error/api-error-of-code.js";
import { isApiError } from "../../error/is-api-error.js";
import { errorOfStatus } from "../../standard/error-of-status.js";

/**
 * Gives Hono's HTTPException the code that its status means; everything else, and a status that has no code, is handed
 * back as it is. The exception's own text and response are for the log only.
 *
 * Hono says 400 for whatever is wrong with a request: INVALID_PARAMS, but for a body that its validator could not read.
 * 413 and 415 are said by its body middleware, and 405 by its routing, where a path exists for another method only.
 */
export function fromHttpException(error: unknown): unknown {
  if (isApiError(error)) return error;
  try {
    return codedError(error) ?? error;
  } catch {
    // A getter that throws.
    return error;
  }
}

/** Tells an HTTPException by what it has: `instanceof` fails when two copies of Hono are installed. */
function codedError(error: unknown): ApiError | undefined {
  if (!(error instanceof Error) || !("getResponse" in error) || !("status" in error)) return undefined;
  if (error.status === 400 && isAboutBody(error))
    return apiError("INVALID_BODY", undefined, { cause: error });
  return errorOfStatus(error.status, error);
}

/**
 * Hono's validator says it in words alone; a handler that catches what `c.req.json()` throws hands it on as the cause.
 */
function isAboutBody({ message, cause }: Error): boolean {
  return (
    /^Malformed (?:JSON|FormData)\b/.test(message) || (cause instanceof Error && cause.name === "SyntaxError")
  );
}
