import { germanNumbers, germanRate } from "../../recipients.js";
import type { CodeCase } from "../code-case.js";
import { goodSend, postSend, withKey } from "../requests.js";

/** Whether the account can pay. */
export const billingCases: readonly CodeCase[] = [
  {
    code: "INSUFFICIENT_BALANCE",
    cause:
      "The batch costs more than the account has; the blocked country among its recipients costs nothing.",
    arrange: async (stage) => {
      const account = await stage.addAccount({ balance: 2n * germanRate, blockedCountries: ["US"] });
      const to = [...germanNumbers(2), "+12015550123"];
      return postSend(withKey(account), { ...goodSend, to, message: "a".repeat(161) });
    },
    details: {
      balance: 0.15,
      estimated_cost: 0.3,
      currency: "EUR",
      total_recipients: 3,
      billable_recipients: 2,
      segments: 2,
    },
  },
];
