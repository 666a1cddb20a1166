import { validate, withErrorCode, type ErrorEnvelope } from "@error-model/core";
import { apiError } from "@error-model/server";
import * as z from "zod";

const sendSchema = z.object({
  to: withErrorCode(z.array(z.string()).min(1).max(100), {
    default: "INVALID_TO",
    too_big: "TOO_MANY_RECIPIENTS",
  }),
  message: withErrorCode(z.string().min(1), "INVALID_MESSAGE"),
});

export function check(input: unknown): z.infer<typeof sendSchema> {
  const result = validate(sendSchema, input);
  if (result.ok) return result.value;
  throw apiError("INVALID_PARAMS", undefined, { description: "The request is not valid." });
}

export function checkOldWay(input: { to?: unknown; message?: unknown }): ErrorEnvelope | null {
  if (!Array.isArray(input.to)) {
    // expect: no-raw-envelope
    return { status: false, error_code: "INVALID_TO", description: "to must be a list" };
  }
  if (typeof input.message !== "string") {
    // expect: no-raw-envelope
    return { status: false, error_code: "INVALID_MESSAGE", description: "message must be a text" };
  }
  return null;
}

export type WireError = { status: false; error_code: string; description: string };

export const wireErrorSchema = z.object({
  status: z.literal(false),
  error_code: z.string(),
  description: z.string(),
});
