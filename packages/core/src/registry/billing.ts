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
      balance: "number",
      /** What the request would have cost, in `currency`. */
      estimated_cost: "number",
      /** ISO 4217 code. */
      currency: "string",
      total_recipients: "number",
      /** Recipients that would have been charged: blocked countries are not. */
      billable_recipients: "number",
      /** Message parts per recipient. */
      segments: "number",
    },
  },
} as const;
