import type { $ZodErrorMap, $ZodRawIssue, $ZodType, ParseContext, output } from "zod/v4/core";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import { isRecord } from "../registry/is-record.js";
import { show } from "../registry/show.js";
import { err, ok } from "../result/result.js";
import type { Result } from "../result/result.js";
import { annotate } from "./annotations.js";
import type { CodesByKind } from "./annotations.js";
import { readIssues } from "./issues.js";
import { codesWithin, foreignCode } from "./known-codes.js";
import { runSync } from "./run-sync.js";
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
  /**
   * Does what `validate` does by itself with a schema that it has not seen before: where a schema is bound once and used
   * later, the mistake shows at once. A lazy schema is looked at when it is used.
   *
   * @throws TypeError for an annotation with a code that the registry does not have.
   */
  expectCodes(schema: $ZodType): void;
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
 * A schema that is annotated with a code which the registry does not have is refused with a TypeError when it is first
 * validated, whatever the input: a failure always carries a code of the registry, and never another one than was named.
 *
 * @param settings.fallback - the code of an issue that no annotation covers.
 * @throws TypeError for a fallback that the registry does not have.
 */
export function createValidation<R extends ErrorDefinitions>(
  registry: R,
  settings: { readonly fallback: CodeOf<R> },
): Validation<CodeOf<R>> {
  type Code = CodeOf<R>;
  const knows = (code: unknown): code is Code => typeof code === "string" && Object.hasOwn(registry, code);
  const mustKnow = (caller: string, code: unknown): void => {
    if (!knows(code)) throw new TypeError(`${caller}: ${show(code)} is not a code of the registry.`);
  };
  mustKnow("createValidation: fallback", settings.fallback);
  /** The code of what no annotation covers, in one call. */
  const fallbackOf = (caller: string, { fallback = settings.fallback }: ValidateOptions<Code>): Code => {
    mustKnow(`${caller}: fallback`, fallback);
    return fallback;
  };

  const seen = new WeakSet<$ZodType>();
  const expectCodes = (caller: string, schema: $ZodType): void => {
    if (seen.has(schema)) return;
    for (const code of codesWithin(schema)) if (!knows(code)) throw foreignCode(caller, code);
    seen.add(schema);
  };

  const failure = (
    raw: readonly $ZodRawIssue[],
    schema: $ZodType,
    input: unknown,
    fallback: Code,
    options: ValidateOptions<Code>,
  ): ValidationFailure<Code> => {
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
      // Written without a compiler, `null` and an object without a default get here as well.
      const byKind: CodesByKind<string> = isByKind(codes) ? { ...codes } : { default: codes };
      mustKnow("withErrorCode", byKind.default);
      for (const code of Object.values(byKind)) mustKnow("withErrorCode", code);
      return annotate(schema, byKind);
    },

    expectCodes: (schema) => expectCodes("expectCodes", schema),

    validate(schema, input, options = {}) {
      const fallback = fallbackOf("validate", options);
      expectCodes("validate", schema);
      try {
        const payload = runSync(schema, input, contextOf(options));
        if (payload === undefined)
          throw new TypeError(
            "validate: the schema has an asynchronous refinement or transform; use validateAsync.",
          );
        if (payload.issues.length > 0) return err(failure(payload.issues, schema, input, fallback, options));
        return ok(payload.value as output<typeof schema>);
      } catch (error) {
        if (isStackOverflow(error)) return err(tooDeep(fallback));
        throw error;
      }
    },

    async validateAsync(schema, input, options = {}) {
      const fallback = fallbackOf("validateAsync", options);
      expectCodes("validateAsync", schema);
      try {
        const context = { ...contextOf(options), async: true };
        const payload = await schema._zod.run({ value: input, issues: [] }, context);
        if (payload.issues.length > 0) return err(failure(payload.issues, schema, input, fallback, options));
        return ok(payload.value as output<typeof schema>);
      } catch (error) {
        if (isStackOverflow(error)) return err(tooDeep(fallback));
        throw error;
      }
    },
  };
}

function isByKind<Code extends string>(codes: Code | CodesByKind<Code>): codes is CodesByKind<Code> {
  return isRecord(codes);
}

/**
 * `jitless`: full zod's compiled object parser needs `new Function`, and breaks on a promise where this one notices it.
 */
function contextOf({ error }: { readonly error?: $ZodErrorMap }): ParseContext {
  return error === undefined ? { jitless: true } : { jitless: true, error };
}
