import type { $ZodType, output } from "zod/v4/core";
import { registry } from "../registry/registry.js";
import type { ErrorCode } from "../registry/registry.js";
import type { Result } from "../result/result.js";
import type { CodesByKind } from "./annotations.js";
import { createValidation } from "./create-validation.js";
import type { ValidateOptions } from "./create-validation.js";
import type { ValidationFailure } from "./validation-failure.js";

const validation = /* @__PURE__ */ createValidation(registry, { fallback: "INVALID_PARAMS" });

/**
 * Says which code of the SMS API a schema's failure means: one code, or one per kind of issue.
 *
 * Returns a clone that carries the codes; the schema itself stays as it is. The codes survive later `.min(1)`,
 * `.refine()`, `.describe()` and wrapping in `.optional()` and the like, and do not reach schemas derived by `.extend()` or
 * `.pick()`. Of several annotations the one nearest to what raised the issue counts; a code for a kind only counts for
 * issues at the schema's own path, issues below it take `default`.
 *
 * @throws TypeError for a code that the registry does not have.
 */
export function withErrorCode<Schema extends $ZodType>(
  schema: Schema,
  codes: ErrorCode | CodesByKind<ErrorCode>,
): Schema {
  return validation.withErrorCode(schema, codes);
}

/**
 * Checks an input and answers with the data, or with the first code in declared order and the first 100 issues.
 *
 * Declared order is that of the fields in the schema, elements by index; what concerns an object as a whole
 * (refinements, unrecognized keys) comes after its fields. The input's values stand in no issue. `omitted` says how many
 * issues there were beyond 100; the code is the first of them all. An input too deep for the engine's call stack gives
 * one issue that says so, under the fallback code.
 *
 * @throws TypeError for a schema with an asynchronous refinement or transform: use {@link validateAsync}; and for one that
 * is annotated with a code of another registry: use that registry's `createValidation`.
 */
export function validate<Schema extends $ZodType>(
  schema: Schema,
  input: unknown,
  options?: ValidateOptions<ErrorCode>,
): Result<output<Schema>, ValidationFailure> {
  return validation.validate(schema, input, options);
}

/** Does what {@link validate} does, for schemas with asynchronous refinements or transforms. */
export function validateAsync<Schema extends $ZodType>(
  schema: Schema,
  input: unknown,
  options?: ValidateOptions<ErrorCode>,
): Promise<Result<output<Schema>, ValidationFailure>> {
  return validation.validateAsync(schema, input, options);
}
