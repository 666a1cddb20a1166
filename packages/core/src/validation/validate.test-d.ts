import { expectTypeOf, test } from "vitest";
import * as full from "zod";
import * as mini from "zod/mini";
import { defineRegistry } from "../registry/define-registry.js";
import type { ErrorCode } from "../registry/registry.js";
import type { Result } from "../result/result.js";
import { createValidation } from "./create-validation.js";
import { validate, validateAsync, withErrorCode } from "./validate.js";
import type { ValidationFailure } from "./validation-failure.js";

test("an annotated schema keeps its type, of either front", () => {
  expectTypeOf(withErrorCode(full.string(), "INVALID_TO")).toEqualTypeOf<full.ZodString>();
  expectTypeOf(withErrorCode(mini.string(), "INVALID_TO")).toEqualTypeOf<mini.ZodMiniString<string>>();
});

test("codes and kinds of issues are checked", () => {
  withErrorCode(full.string(), { default: "INVALID_TO", too_big: "TOO_MANY_RECIPIENTS" });
  // @ts-expect-error -- "INVALID_TOO" is not a code.
  withErrorCode(full.string(), "INVALID_TOO");
  // @ts-expect-error -- "too_long" is not a kind of issue.
  withErrorCode(full.string(), { default: "INVALID_TO", too_long: "TOO_MANY_RECIPIENTS" });
  // @ts-expect-error -- a mapping owes a default.
  withErrorCode(full.string(), { too_big: "TOO_MANY_RECIPIENTS" });
});

test("the result has the schema's output, or a failure with codes of the registry", () => {
  const schema = full.object({ to: full.array(full.string()), n: full.string().transform(Number) });
  const result = validate(schema, {});
  expectTypeOf(result).toEqualTypeOf<Result<{ to: string[]; n: number }, ValidationFailure>>();
  expectTypeOf(validateAsync(schema, {})).toEqualTypeOf<
    Promise<Result<{ to: string[]; n: number }, ValidationFailure>>
  >();
  if (!result.ok) expectTypeOf(result.error.error_code).toEqualTypeOf<ErrorCode>();
});

const gone = defineRegistry({
  GONE: {
    httpStatus: 410,
    category: "resource",
    retry: "never",
    outcome: "not-applied",
    action: "fix-request",
    alert: false,
    description: "It is gone.",
    details: {},
  },
});

test("another registry has its own codes", () => {
  const validation = createValidation(gone, { fallback: "GONE" });
  const result = validation.validate(validation.withErrorCode(mini.string(), "GONE"), 1);
  if (!result.ok) expectTypeOf(result.error.issues[0]!.error_code).toEqualTypeOf<"GONE">();
  // @ts-expect-error -- "INVALID_TO" is a code of the SMS API, not of this registry.
  validation.withErrorCode(mini.string(), "INVALID_TO");
  // @ts-expect-error -- nor can it be the fallback.
  createValidation(gone, { fallback: "INVALID_TO" });
});
