import * as z from "zod/mini";

/**
 * Matches a number in E.164 form: `+`, a country code that never starts with 0, 7 to 15 digits in all. Whether the
 * number exists in its country's plan is not checked.
 */
export const e164Pattern = /^\+[1-9]\d{6,14}$/;

/** A number in E.164 form, such as `+420601123456`. */
export const phoneNumberSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(e164Pattern));
