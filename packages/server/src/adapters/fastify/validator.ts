import type { FastifyReply, FastifyRequest } from "fastify";
import type { $ZodType, output } from "zod/v4/core";
import { expectBodyLimit } from "../../standard/body-limit.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readPlace } from "../node/read-place.js";
import type { RequestPlace } from "../node/read-place.js";
import type { ValidatorOptions } from "../node/validator-options.js";
import { ValidData } from "../node/valid-data.js";

/** A hook that validates, and keeps what it found valid: put it into a route's `preHandler`. */
export interface Validator<Data> {
  (request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /**
   * Gives the data of a request.
   *
   * @throws TypeError where the validator is not on the request's route.
   */
  data(request: FastifyRequest): Data;
}

/**
 * Makes a `preHandler` that validates one place of the request and throws the code that its schema names. Its
 * `data(request)` gives what it found. Header names are lower case; a query parameter is text, or an array where
 * it is repeated or a list in the schema.
 *
 * A body that Fastify has parsed is validated as it is; see {@link leaveBodies} for reading it here.
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
  const hook = async (request: FastifyRequest) => {
    const { raw, url, params, body } = request;
    const input = await readPlace(place, schema, { raw, url, params, body }, options.limitBytes);
    valid.keep(request, validate(schema, input));
  };
  return Object.assign(hook, { data: (request: FastifyRequest) => valid.of(request) });
}

/** What of a Fastify instance is used. */
export interface BodyParsingApp {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    contentType: string,
    parser: (
      request: FastifyRequest,
      payload: unknown,
      done: (error: Error | null, body?: unknown) => void,
    ) => void,
  ): unknown;
}

/**
 * Makes an app, or a part of it, leave bodies to the {@link validator}, so that every refusal of a body says what other
 * adapters say, and a request to no route is NOT_FOUND whatever its body. `request.body` then stays undefined.
 */
export function leaveBodies(app: BodyParsingApp): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => {
    done(null);
  });
}
