import { createParamDecorator } from "@nestjs/common";
import type { $ZodType } from "zod/v4/core";
import { expectBodyLimit } from "../../standard/body-limit.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readPlace } from "../node/read-place.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { requestOf, urlOf } from "./http-parts.js";
import type { NestHost } from "./http-parts.js";

/**
 * Decorates a handler's parameter, which gets one place of the request, validated; a request that is not valid gets the
 * code that the schema names. Header names are lower case; a query parameter is text, or an array where it is repeated or a
 * list in the schema.
 *
 * A body that Nest has parsed is validated as it is; in an app made with `bodyParser: false` it is read here, and what is
 * no JSON, or too much of it, is INVALID_BODY.
 */
export function Valid(
  place: RequestPlace,
  schema: $ZodType,
  options: ValidatorOptions = {},
): ParameterDecorator {
  return validWith(validateOrThrow, place, schema, options);
}

/** Does what {@link Valid} does, for the codes of any registry. */
export function validWith(
  validate: ValidateOrThrow,
  place: RequestPlace,
  schema: $ZodType,
  options: ValidatorOptions,
): ParameterDecorator {
  expectBodyLimit(options.limitBytes);
  validate.expectCodes(schema);
  return createParamDecorator(async (_: unknown, host: NestHost) => {
    const { request, raw } = requestOf(host);
    const url = urlOf(request);
    const { params, body } = request;
    return validate(schema, await readPlace(place, schema, { raw, url, params, body }, options.limitBytes));
  })();
}
