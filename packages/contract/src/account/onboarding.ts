import * as z from "zod/mini";

/**
 * The answer of balance, pricing and payments while the account is being set up: HTTP 200, and yet no figures. It has no
 * `error_code`.
 */
export const onboardingSchema = z.looseObject({
  status: z.literal(false),
  error: z.string(),
});
