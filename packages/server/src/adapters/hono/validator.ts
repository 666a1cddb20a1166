import type { Env, MiddlewareHandler } from "hono";
import type { $ZodType, input, output } from "zod/v4/core";
import { expectBodyLimit } from "../../standard/body-limit.js";
import { validateOrThrow } from "../../validation/validate-or-throw.js";
import type { ValidateOrThrow } from "../../validation/validate-or-throw.js";
import { readTarget } from "./read-target.js";
import type { ValidatorTarget } from "./read-target.js";

/** How a body is read. */
export interface ValidatorOptions {
  /** The largest body that is read, in bytes; what is no number from 0 up is a TypeError. Default: 1 MiB. */
  readonly limitBytes?: number;
}

/** What a validator tells Hono's types, so that `c.req.valid(target)` is the schema's output. */
export interface ValidatorInput<Target extends ValidatorTarget, Schema extends $ZodType> {
  in: { [T in Target]: input<Schema> };
  out: { [T in Target]: output<Schema> };
}

/**
 * Makes a middleware that validates one place of the request and throws the code that its schema names; the data is at
 * `c.req.valid(target)`. Header names are lower case; a query parameter is text, or an array where it is repeated or a
 * list in the schema.
 *
 * For `"json"`, what is no JSON, or too much of it, is INVALID_BODY. The text is read once and stays readable for others
 * through `c.req.text()`.
 */
export function validator<const Target extends ValidatorTarget, Schema extends $ZodType>(
  target: Target,
  schema: Schema,
  options: ValidatorOptions = {},
): MiddlewareHandler<Env, string, ValidatorInput<Target, Schema>> {
  return validatorWith(validateOrThrow, target, schema, options);
}

/** Does what {@link validator} does, for the codes of any registry. */
export function validatorWith<Target extends ValidatorTarget, Schema extends $ZodType>(
  validate: ValidateOrThrow,
  target: Target,
  schema: Schema,
  options: ValidatorOptions,
): MiddlewareHandler<Env, string, ValidatorInput<Target, Schema>> {
  expectBodyLimit(options.limitBytes);
  validate.expectCodes(schema);
  return async (c, next) => {
    const data = validate(schema, await readTarget(target, schema, c, options.limitBytes));
    // Hono asks for an object, and hands back whatever it was given.
    c.req.addValidatedData(target, data as object);
    await next();
  };
}
