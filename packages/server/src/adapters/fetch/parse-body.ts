import type { $ZodType, output } from "zod/v4/core";
import { readJson } from "../../standard/read-json.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";

/** How a body is read. */
export interface ParseBodyOptions {
  /** The largest body that is read, in bytes; what is no number from 0 up is a TypeError. Default: 1 MiB. */
  readonly limitBytes?: number;
}

/**
 * Reads a request's body as JSON and validates it.
 *
 * @throws ApiError INVALID_BODY for what is no JSON, or too much of it; otherwise the code that the schema names.
 */
export async function parseBody<Schema extends $ZodType>(
  request: Request,
  schema: Schema,
  options: ParseBodyOptions = {},
): Promise<output<Schema>> {
  return validateOrThrow(schema, await readJson(request, options.limitBytes));
}
