import { match } from "ts-pattern";
import type { ApiError } from "../error/api-error.js";
import { apiError } from "../error/api-error-of-code.js";
import { wrongMediaType } from "./read-json.js";

/**
 * Gives the error of the code that a framework means by the status of its own exception, which becomes the cause; of a
 * status that has no code, nothing.
 *
 * 400 is frameworks' word for whatever is wrong with a request; each adapter tells a body that could not be read from the
 * rest by what else its framework says. 413 and 415 are said by body parsers, and 405 by routing, where a path exists for
 * another method only.
 */
export function errorOfStatus(status: unknown, cause: unknown): ApiError | undefined {
  const options = { cause };
  return match(status)
    .with(400, () => invalidRequest(cause))
    .with(413, () => apiError("INVALID_BODY", undefined, { description: "The body is too large.", cause }))
    .with(415, () => wrongMediaType(cause))
    .with(401, () => apiError("UNAUTHORIZED", undefined, options))
    .with(403, () => apiError("FORBIDDEN", undefined, options))
    .with(404, 405, () => apiError("NOT_FOUND", undefined, options))
    .with(429, () => apiError("RATE_LIMIT_EXCEEDED", undefined, options))
    .otherwise(() => undefined);
}

/** Makes the error of a request that a framework or a middleware has refused without a word about its place. */
export function invalidRequest(cause: unknown): ApiError {
  return apiError("INVALID_PARAMS", undefined, { description: "The request is not valid.", cause });
}
