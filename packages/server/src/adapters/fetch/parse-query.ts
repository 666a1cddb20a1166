import type { $ZodType, output } from "zod/v4/core";
import { readQuery } from "../../standard/request-query.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";

/**
 * Validates the query of a request's address. A parameter is text, or an array where it is repeated or a list in the schema.
 *
 * @throws ApiError with the code that the schema names.
 */
export function parseQuery<Schema extends $ZodType>(request: Request, schema: Schema): output<Schema> {
  return validateOrThrow(schema, readQuery(request.url, schema));
}
