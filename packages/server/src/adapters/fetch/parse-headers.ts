import type { $ZodType, output } from "zod/v4/core";
import { validateOrThrow } from "../../validation/validate-or-throw.js";

/**
 * Validates the headers of a request. Names are lower case; a header that is repeated is one text, joined by commas.
 *
 * @throws ApiError with the code that the schema names.
 */
export function parseHeaders<Schema extends $ZodType>(request: Request, schema: Schema): output<Schema> {
  return validateOrThrow(schema, Object.fromEntries(request.headers));
}
