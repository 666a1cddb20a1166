import type { $ZodType, ParseContext, ParsePayload } from "zod/v4/core";

/**
 * Runs a schema that has to answer at once; `undefined` when it is asynchronous.
 *
 * It runs the schema itself rather than `safeParse`, whose issues no longer say which schema raised them. And it leaves
 * `async` open: told `false`, zod drops the promises of asynchronous refinements, and one that rejects ends the process.
 * Only the promise of an asynchronous transform is still zod's to drop.
 */
export function runSync(schema: $ZodType, input: unknown, context: ParseContext): ParsePayload | undefined {
  try {
    const payload = schema._zod.run({ value: input, issues: [] }, { ...context });
    if (!(payload instanceof Promise)) return payload;
    // Nobody will wait for it: the caller says that the schema is asynchronous, whatever comes of it.
    payload.catch(() => undefined);
    return undefined;
  } catch (error) {
    if (isAsyncError(error)) return undefined;
    throw error;
  }
}

/** By name: a schema may come from another copy of zod, as it does where one module is imported and the other required. */
function isAsyncError(error: unknown): boolean {
  return error instanceof Error && error.constructor.name === "$ZodAsyncError";
}
