import type { ErrorDefinitions } from "@error-model/core";
import { ApiError } from "./api-error.js";
import type { ApiErrorOptions } from "./api-error-options.js";
import { rememberStaticBody } from "../standard/static-body.js";
import { checkDetails } from "./check-details.js";
import { withoutStack } from "./without-stack.js";

/**
 * Does what an `apiError` does, for a code and details that no type vouches for.
 *
 * @throws TypeError naming code and member.
 */
export function makeApiError(
  registry: ErrorDefinitions,
  code: string,
  given: object | undefined,
  options: ApiErrorOptions = {},
): ApiError {
  const definition = Object.hasOwn(registry, code) ? registry[code] : undefined;
  if (definition === undefined)
    throw new TypeError(`apiError(${JSON.stringify(code)}): the registry has no such code.`);
  if (options.description === undefined && given === undefined)
    rememberStaticBody(code, definition.description);
  const facts = {
    error_code: code,
    httpStatus: definition.httpStatus,
    action: definition.action,
    description: options.description ?? definition.description,
    details: checkDetails(code, definition.details, given),
    retryAfterSeconds: options.retryAfterSeconds,
  };
  const construct = () =>
    new ApiError(facts, options.cause === undefined ? undefined : { cause: options.cause });
  return (options.stack ?? definition.httpStatus >= 500) ? construct() : withoutStack(construct);
}
