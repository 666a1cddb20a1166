import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { userReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { wholeNumber } from "../messages/whole-number.js";
import { onboardingSchema } from "./onboarding.js";

/** The query of the payments, with its defaults filled in. Fails as INVALID_PARAMS. */
export const listPaymentsQuerySchema = withErrorCode(
  z.object({
    /** From 1. Default: 1. */
    page: z._default(wholeNumber(1, 1_000_000), 1),
    /** Rows per page, 1 to 1000. Default: 100. */
    limit: z._default(wholeNumber(1, 1000), 100),
  }),
  "INVALID_PARAMS",
);

/** One movement of money. */
export const paymentSchema = z.looseObject({
  id: z.string(),
  /** Usage is negative. */
  amount: z.number(),
  /** ISO 4217 code. */
  currency: z.string(),
  /** ISO 8601. */
  date: z.string(),
  /** `deposit`, `usage`, `adjustment`, or a word of a newer server. */
  type: z.string(),
  description: z.string(),
  source: z.string(),
});

/** The movements of money, newest first: an array at the top, or an object while the account is being set up. */
export const paymentsResponseSchema = z.union([z.array(paymentSchema), onboardingSchema]);

/** One movement of money. */
export type Payment = z.output<typeof paymentSchema>;

/** The movements of money, or that there are none yet. */
export type PaymentsResponse = z.output<typeof paymentsResponseSchema>;

/**
 * Lists the movements of money, newest first. Needs the permission `payments.read`.
 *
 * The API's pages name no query; `page` and `limit` are this contract's choice.
 */
export const listPayments = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/payments",
  request: { query: listPaymentsQuerySchema },
  response: paymentsResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(userReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
