import { createValidation, formatPath, registry } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, ValidationFailure, ValidationIssue } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import type { ApiError } from "../error/api-error.js";
import type { ApiErrorOf } from "../error/create-api-error.js";
import { makeApiError } from "../error/make-api-error.js";
import { ruleText } from "./rule-text.js";

/** Places are as deep, and a schema's own texts as long, as somebody made them. */
const MAX_DESCRIPTION = 300;

/** Validates with the codes of one registry. */
export interface ValidateOrThrow {
  /**
   * Checks an input against a schema annotated with codes and gives the data.
   *
   * @throws ApiError with the code of the first issue. Its description names the place and the rule, never the value.
   * @throws TypeError for a schema with an asynchronous refinement or transform, or with a code that the registry does not
   * have.
   */
  <Schema extends $ZodType>(schema: Schema, input: unknown): output<Schema>;
  /**
   * Looks for a schema's codes before there is an input: what binds a schema fails with the start of the server, and not
   * with a request.
   *
   * @throws TypeError for a code that the registry does not have.
   */
  readonly expectCodes: (schema: $ZodType) => void;
}

/** Makes the {@link ValidateOrThrow} of a registry; `fallback` is the code of an issue that no annotation covers. */
export function createValidateOrThrow<const R extends ErrorDefinitions>(
  registry: R,
  fallback: CodeOf<R>,
): ValidateOrThrow {
  const validation = createValidation(registry, { fallback });
  const validate = <Schema extends $ZodType>(schema: Schema, input: unknown): output<Schema> => {
    const result = validation.validate(schema, input, { error: ruleText });
    if (result.ok) return result.value;
    throw errorOfFailure(registry, result.error);
  };
  return Object.assign(validate, { expectCodes: (schema: $ZodType) => validation.expectCodes(schema) });
}

/** See {@link ValidateOrThrow}; for the codes of the SMS API, with INVALID_PARAMS where nothing else is said. */
export const validateOrThrow: ValidateOrThrow = /* @__PURE__ */ createValidateOrThrow(
  registry,
  "INVALID_PARAMS",
);

/**
 * Makes the error of an input that was not valid: what `validate` of the core, or of one's own `createValidation`, has
 * found. Its description names the place of the first issue and gives that issue's text.
 *
 * @throws TypeError for a code that has details, which no validation can give, or that the registry does not have.
 */
export function validationError<const R extends ErrorDefinitions, C extends CodeOf<R>>(
  registry: R,
  failure: ValidationFailure<C>,
): ApiErrorOf<R, C> {
  // makeApiError knows the code by the registry that the type is made from.
  return errorOfFailure(registry, failure) as ApiErrorOf<R, C>;
}

function errorOfFailure(
  registry: ErrorDefinitions,
  { error_code, issues: [issue] }: ValidationFailure<string>,
): ApiError {
  const description = issue === undefined ? undefined : describe(issue).slice(0, MAX_DESCRIPTION);
  return makeApiError(registry, error_code, undefined, { description });
}

/** A text that begins in lower case, as those of `ruleText` do, goes on with the sentence; a schema's own is one by itself. */
function describe({ path, message }: ValidationIssue<string>): string {
  const joint = /^[a-z]/.test(message) ? " " : ": ";
  return (formatPath(path) || "The input") + joint + message;
}
