import type { billingErrors } from "../registry/billing.js";
import type { CatalogueTexts } from "./texts.js";

export const billingTexts = {
  INSUFFICIENT_BALANCE: {
    title: "Balance too low",
    cause:
      "The account has less than the estimated cost of the request. The body says what there is, what it would have cost, and for how many recipients and message parts. Nothing was sent.",
    remedy:
      "Stop sending, tell whoever pays, and resume after a top-up. Alert on this code, and on credit_blocked of the balance, before a campaign stalls; a smaller batch may still fit.",
    details: {
      balance: 0.42,
      estimated_cost: 1.07,
      currency: "EUR",
      total_recipients: 100,
      billable_recipients: 98,
      segments: 2,
    },
  },
} as const satisfies CatalogueTexts<keyof typeof billingErrors>;
