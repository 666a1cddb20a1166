import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { userReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { onboardingSchema } from "./onboarding.js";

/** What one message part to one network costs. */
export const priceSchema = z.looseObject({
  mcc: z.string(),
  /** With its leading zeros. */
  mnc: z.string(),
  mccmnc: z.string(),
  dialcode: z.string(),
  country: z.string(),
  network: z.string(),
  rate: z.number(),
  prev_rate: z.nullable(z.number()),
  /** `YYYY.MM.DD`. */
  rate_start_date: z.string(),
  /** `YYYY.MM.DD`; 2100.01.01 for a rate without an end. */
  rate_end_date: z.string(),
  /** `Same`, `Increase`, `Decrease`, or a word of a newer server. */
  change_type: z.string(),
});

/**
 * The prices: an array at the top. It is empty, with the header X-Sms-Gateway-Status, while they cannot be had, and an
 * object while the account is being set up.
 */
export const pricingResponseSchema = z.union([z.array(priceSchema), onboardingSchema]);

/** The path parameters of a request for one price. Fails as INVALID_PARAMS. */
export const priceParamsSchema = withErrorCode(
  z.object({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
  "INVALID_PARAMS",
);

/** What one message part to one network costs. */
export type Price = z.output<typeof priceSchema>;

/** The prices, or that there are none yet. */
export type PricingResponse = z.output<typeof pricingResponseSchema>;

/** Lists the prices. Needs the permission `pricing.read`. */
export const getPricing = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/pricing",
  request: {},
  response: pricingResponseSchema,
  errors: userReadCodes,
  honoursIdempotencyKey: false,
});

/** The same as {@link getPricing}; a body is not looked at. Needs the permission `pricing.read`. */
export const postPricing = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/user/pricing",
  request: {},
  response: pricingResponseSchema,
  errors: userReadCodes,
  honoursIdempotencyKey: false,
});

/** Answers `{}` whatever the id: the API documents it as a stub. Needs the permission `pricing.read`. */
export const getPrice = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/pricing/:id",
  request: { params: priceParamsSchema },
  response: z.looseObject({}),
  errors: /* @__PURE__ */ mergeCodes(userReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
