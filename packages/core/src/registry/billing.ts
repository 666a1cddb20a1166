import { $ZodNumber, $ZodString } from "zod/v4/core";

/** Of zod's core, which both of its fronts take: the fronts' own classes would be a third more to load. */
const number = (): $ZodNumber => new $ZodNumber({ type: "number", checks: [] });
const string = (): $ZodString => new $ZodString({ type: "string", checks: [] });

/** Whether the account can pay. */
export const billingErrors = {
  INSUFFICIENT_BALANCE: {
    httpStatus: 402,
    category: "billing",
    retry: "never",
    outcome: "not-applied",
    action: "top-up",
    alert: true,
    description: "The balance does not cover the estimated cost.",
    details: {
      /** What the account has, in `currency`. */
      balance: /* @__PURE__ */ number(),
      /** What the request would have cost, in `currency`. */
      estimated_cost: /* @__PURE__ */ number(),
      /** ISO 4217 code. */
      currency: /* @__PURE__ */ string(),
      total_recipients: /* @__PURE__ */ number(),
      /** Recipients that would have been charged: blocked countries are not. */
      billable_recipients: /* @__PURE__ */ number(),
      /** Message parts per recipient. */
      segments: /* @__PURE__ */ number(),
    },
  },
} as const;
