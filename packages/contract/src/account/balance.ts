import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { userReadCodes } from "../codes/code-groups.js";
import { onboardingSchema } from "./onboarding.js";

/** The answer while the figures cannot be had: the zero in `balance` means nothing. */
export const degradedBalanceSchema = z.looseObject({
  status: z.optional(z.literal(true)),
  balance: z.number(),
  currency: z.string(),
  unavailable: z.literal(true),
  /** `cache_disabled`, `cache_miss_refresh_failed`, or a word of a newer server. */
  reason: z.optional(z.string()),
});

/** The balance. */
export const readyBalanceSchema = z.looseObject({
  status: z.optional(z.literal(true)),
  balance: z.number(),
  /** ISO 4217 code. */
  currency: z.string(),
  /** `YYYY.MM.DD HH:MM:SS`, in a zone that is not documented. */
  updated: z.optional(z.string()),
  /** Present, as `true`, when nothing can be sent any more. */
  credit_blocked: z.optional(z.boolean()),
  unavailable: z.optional(z.literal(false)),
});

/** Any of the three bodies that the balance is answered with. Every one of them arrives as HTTP 200. */
export const balanceResponseSchema = z.union([onboardingSchema, degradedBalanceSchema, readyBalanceSchema]);

/** Any of the three bodies that the balance is answered with; `readBalance` tells which. */
export type BalanceResponse = z.output<typeof balanceResponseSchema>;

/** Tells the balance. Needs the permission `balance.read`; poll it at most every few minutes. */
export const getBalance = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/user/balance",
  request: {},
  response: balanceResponseSchema,
  errors: userReadCodes,
  honoursIdempotencyKey: false,
});
