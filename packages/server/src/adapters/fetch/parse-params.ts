import type { $ZodType, output } from "zod/v4/core";
import { expectDecodable } from "../../standard/request-path.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";

/**
 * Validates the parameters that a router has found in a request's path.
 *
 * @throws ApiError NOT_FOUND for a path whose escapes are broken; otherwise the code that the schema names.
 */
export function parseParams<Schema extends $ZodType>(
  request: Request,
  params: object,
  schema: Schema,
): output<Schema> {
  expectDecodable(request.url);
  return validateOrThrow(schema, params);
}
