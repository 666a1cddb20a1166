import { formatPath, registry, validate } from "@error-model/core";
import type { ValidationIssue } from "@error-model/core";
import type { $ZodType, output } from "zod/v4/core";
import { makeApiError } from "../error/make-api-error.js";
import { ruleText } from "./rule-text.js";

/** Places are as deep, and a schema's own texts as long, as somebody made them. */
const MAX_DESCRIPTION = 300;

/**
 * Checks an input against a schema annotated with codes and gives the data.
 *
 * @throws ApiError with the code of the first issue. Its description names the place and the rule, never the value.
 * @throws TypeError for a schema with an asynchronous refinement or transform.
 */
export function validateOrThrow<Schema extends $ZodType>(schema: Schema, input: unknown): output<Schema> {
  const result = validate(schema, input, { error: ruleText });
  if (result.ok) return result.value;
  const { error_code, issues } = result.error;
  throw makeApiError(registry, error_code, undefined, { description: describe(issues[0]) });
}

function describe(issue: ValidationIssue | undefined): string | undefined {
  if (issue === undefined) return undefined;
  const place = formatPath(issue.path) || "The input";
  return `${place}: ${issue.message}`.slice(0, MAX_DESCRIPTION);
}
