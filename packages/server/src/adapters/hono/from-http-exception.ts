import { isApiError } from "../../error/is-api-error.js";
import { errorOfStatus } from "../../standard/error-of-status.js";

/**
 * Gives Hono's HTTPException the code that its status means; everything else, and a status that has no code, is handed
 * back as it is. The exception's own text and response are for the log only.
 *
 * An exception of 400 is Hono's word for a body that it could not read; 413 and 415 are said by its body middleware, and
 * 405 by its routing, where a path exists for another method only.
 */
export function fromHttpException(error: unknown): unknown {
  const status = isApiError(error) ? undefined : statusOf(error);
  if (status === undefined) return error;
  return errorOfStatus(status, error) ?? error;
}

/** Tells an HTTPException by what it has: `instanceof` fails when two copies of Hono are installed. */
function statusOf(error: unknown): unknown {
  try {
    if (!(error instanceof Error) || !("getResponse" in error) || !("status" in error)) return undefined;
    return error.status;
  } catch {
    return undefined;
  }
}
