import { withErrorCode } from "@error-model/core";
import * as z from "zod/mini";

/** What the servers under test validate. */
export const bodySchema = withErrorCode(
  z.object({
    to: withErrorCode(z.array(z.string()).check(z.minLength(1), z.maxLength(2)), {
      default: "INVALID_TO",
      too_big: "TOO_MANY_RECIPIENTS",
    }),
    message: withErrorCode(z.string().check(z.minLength(1)), "INVALID_MESSAGE"),
  }),
  "INVALID_BODY",
);

export const querySchema = z.object({
  page: z.string().check(z.regex(/^\d+$/)),
  tags: z.array(z.string().check(z.minLength(1))).check(z.maxLength(2)),
});
export const paramSchema = z.object({ id: z.string().check(z.regex(/^[a-z]+$/)) });
export const headerSchema = z.object({
  "x-workspace-id": withErrorCode(z.string().check(z.regex(/^[1-9]\d*$/)), "INVALID_WORKSPACE_HEADER"),
});
