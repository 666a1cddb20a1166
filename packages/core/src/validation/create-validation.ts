import type { $ZodErrorMap, $ZodRawIssue, $ZodType, ParseContext, output } from "zod/v4/core";
import { $ZodAsyncError } from "zod/v4/core";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import { err, ok } from "../result/result.js";
import type { Result } from "../result/result.js";
import { annotate } from "./annotations.js";
import type { CodesByKind } from "./annotations.js";
import { readIssues } from "./issues.js";
import { isStackOverflow, tooDeep } from "./stack-overflow.js";
import type { ValidationFailure, ValidationIssue } from "./validation-failure.js";

/** Settings of one validation. */
export interface ValidateOptions<Code extends string> {
  /** The code of an issue that no annotation covers. Default: that of the validation, `INVALID_PARAMS` for the SMS API. */
  readonly fallback?: Code;
  /** Writes the texts, in place of zod's locale: `z.locales.de().localeError`, say. Texts in a schema go before it. */
  readonly error?: $ZodErrorMap;
}

/** Annotating and validating with the codes of one registry. */
export interface Validation<Code extends string> {
  /** See the `withErrorCode` of the SMS API. */
  withErrorCode<Schema extends $ZodType>(schema: Schema, codes: Code | CodesByKind<Code>): Schema;
  /** See the `validate` of the SMS API. */
  validate<Schema extends $ZodType>(
    schema: Schema,
    input: unknown,
    options?: ValidateOptions<Code>,
  ): Result<output<Schema>, ValidationFailure<Code>>;
  /** See the `validateAsync` of the SMS API. */
  validateAsync<Schema extends $ZodType>(
    schema: Schema,
    input: unknown,
    options?: ValidateOptions<Code>,
  ): Promise<Result<output<Schema>, ValidationFailure<Code>>>;
}

/**
 * Makes `withErrorCode`, `validate` and `validateAsync` for the codes of a registry.
 *
 * Annotations whose code the registry does not have are passed over, so that a failure always carries one that it has.
 *
 * @param settings.fallback - the code of an issue that no annotation covers.
 */
export function createValidation<R extends ErrorDefinitions>(
  registry: R,
  settings: { readonly fallback: CodeOf<R> },
): Validation<CodeOf<R>> {
  type Code = CodeOf<R>;
  const knows = (code: string): code is Code => Object.hasOwn(registry, code);

  const failure = (
    raw: readonly $ZodRawIssue[],
    schema: $ZodType,
    input: unknown,
    options: ValidateOptions<Code>,
  ): ValidationFailure<Code> => {
    const fallback = options.fallback ?? settings.fallback;
    const context: ParseContext = contextOf(options);
    const read = readIssues(raw, { schema, input, fallback, knows, context });
    const issues = read.issues.map((issue): ValidationIssue<Code> => ({
      ...issue,
      error_code: knows(issue.error_code) ? issue.error_code : fallback,
    }));
    return { error_code: issues[0]?.error_code ?? fallback, issues, omitted: read.omitted };
  };

  return {
    withErrorCode(schema, codes) {
      const byKind: CodesByKind<string> = typeof codes === "string" ? { default: codes } : { ...codes };
      for (const code of Object.values(byKind)) {
        if (!knows(code))
          throw new TypeError(`withErrorCode: ${JSON.stringify(code)} is not a code of the registry.`);
      }
      return annotate(schema, byKind);
    },

    validate(schema, input, options = {}) {
      try {
        const payload = runSync(schema, input, contextOf(options));
        if (payload.issues.length > 0) return err(failure(payload.issues, schema, input, options));
        return ok(payload.value as output<typeof schema>);
      } catch (error) {
        if (isStackOverflow(error)) return err(tooDeep(options.fallback ?? settings.fallback));
        throw error;
      }
    },

    async validateAsync(schema, input, options = {}) {
      try {
        const context = { ...contextOf(options), async: true };
        const payload = await schema._zod.run({ value: input, issues: [] }, context);
        if (payload.issues.length > 0) return err(failure(payload.issues, schema, input, options));
        return ok(payload.value as output<typeof schema>);
      } catch (error) {
        if (isStackOverflow(error)) return err(tooDeep(options.fallback ?? settings.fallback));
        throw error;
      }
    },
  };
}

/**
 * `jitless`: full zod's compiled object parser needs `new Function`, and breaks on a promise where this one notices it.
 */
function contextOf({ error }: { readonly error?: $ZodErrorMap }): ParseContext {
  return error === undefined ? { jitless: true } : { jitless: true, error };
}

/** Runs the schema itself rather than `safeParse`, whose issues no longer say which schema raised them. */
function runSync(schema: $ZodType, input: unknown, context: ParseContext) {
  let payload;
  try {
    payload = schema._zod.run({ value: input, issues: [] }, { ...context, async: false });
  } catch (error) {
    if (error instanceof $ZodAsyncError) throw asyncSchema(error);
    throw error;
  }
  if (payload instanceof Promise) {
    // Nobody will wait for it: what it rejects with is not lost silently, the caller gets the error below.
    payload.catch(() => undefined);
    throw asyncSchema();
  }
  return payload;
}

function asyncSchema(cause?: unknown): TypeError {
  return new TypeError(
    "validate: the schema has an asynchronous refinement or transform; use validateAsync.",
    {
      cause,
    },
  );
}
