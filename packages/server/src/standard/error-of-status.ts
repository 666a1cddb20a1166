import { match } from "ts-pattern";
import type { ApiError } from "../error/api-error.js";
import { apiError } from "../error/api-error-of-code.js";
import { wrongMediaType } from "./read-json.js";

/**
 * Gives the error of the code that a framework means by the status of its own exception, which becomes the cause; of a
 * status that has no code, nothing.
 *
 * 400 is frameworks' word for a body that they could not read; 413 and 415 are said by their body parsers, and 405 by
 * their routing, where a path exists for another method only.
 */
export function errorOfStatus(status: unknown, cause: unknown): ApiError | undefined {
  const options = { cause };
  return match(status)
    .with(415, () => wrongMediaType(cause))
    .with(400, 413, () => apiError("INVALID_BODY", undefined, options))
    .with(401, () => apiError("UNAUTHORIZED", undefined, options))
    .with(403, () => apiError("FORBIDDEN", undefined, options))
    .with(404, 405, () => apiError("NOT_FOUND", undefined, options))
    .with(429, () => apiError("RATE_LIMIT_EXCEEDED", undefined, options))
    .otherwise(() => undefined);
}
