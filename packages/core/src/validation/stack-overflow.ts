import type { ValidationFailure } from "./validation-failure.js";

/** What V8 and JavaScriptCore say, in a RangeError, and SpiderMonkey, in an InternalError. */
const OVERFLOW_TEXT = /call stack|too much recursion/i;

/** Whether the engine ran out of call stack. Other RangeErrors, such as that of `"".repeat(-1)`, are bugs and not this. */
export function isStackOverflow(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "RangeError" || error.name === "InternalError") &&
    OVERFLOW_TEXT.test(error.message)
  );
}

/** The failure of an input that zod's recursion cannot get through. An engine tells depth and size apart no further. */
export function tooDeep<Code extends string>(error_code: Code): ValidationFailure<Code> {
  const message = "The input is nested too deeply, or has too many errors, to be checked.";
  return { error_code, issues: [{ path: [], error_code, code: "custom", message }], omitted: 0 };
}
