import type { ServerResponse } from "node:http";
import type { $ZodType, output } from "zod/v4/core";
import { expectBodyLimit } from "../../standard/body-limit.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readPlace } from "../node/read-place.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { ValidData } from "../node/valid-data.js";
import { placeSource } from "./place-source.js";
import type { ExpressRequest, Next } from "./express-types.js";

/** A middleware that validates, and keeps what it found valid. */
export interface Validator<Data> {
  (request: ExpressRequest, response: ServerResponse, next: Next): Promise<void>;
  /**
   * Gives the data of a request.
   *
   * @throws TypeError where the validator is not on the request's route.
   */
  data(request: object): Data;
}

/**
 * Makes a middleware that validates one place of the request and throws the code that its schema names. Its `data(request)`
 * gives what it found. Header names are lower case; a query parameter is text, or an array where it is repeated or a list
 * in the schema.
 *
 * A body that no parser has read before is read here; what is no JSON, or too much of it, is INVALID_BODY.
 */
export function validator<Schema extends $ZodType>(
  place: RequestPlace,
  schema: Schema,
  options: ValidatorOptions = {},
): Validator<output<Schema>> {
  return validatorWith(validateOrThrow, place, schema, options);
}

/** Does what {@link validator} does, for the codes of any registry. */
export function validatorWith<Schema extends $ZodType>(
  validate: ValidateOrThrow,
  place: RequestPlace,
  schema: Schema,
  options: ValidatorOptions,
): Validator<output<Schema>> {
  expectBodyLimit(options.limitBytes);
  validate.expectCodes(schema);
  const valid = new ValidData<output<Schema>>();
  const middleware = async (request: ExpressRequest, _: ServerResponse, next: Next) => {
    const input = await readPlace(place, schema, placeSource(request), options.limitBytes);
    valid.keep(request, validate(schema, input));
    next();
  };
  return Object.assign(middleware, { data: (request: object) => valid.of(request) });
}
