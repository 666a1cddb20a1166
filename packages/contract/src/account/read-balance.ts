import type { BalanceResponse } from "./balance.js";

/** What the balance's answer says, discriminated by `kind`. */
export type BalanceReading =
  | {
      readonly kind: "ready";
      readonly balance: number;
      /** ISO 4217 code. */
      readonly currency: string;
      /** Whether nothing can be sent any more: somebody must top up. */
      readonly creditBlocked: boolean;
      /** The server's own text for when the figure was true. */
      readonly updated: string | undefined;
    }
  /** The figures cannot be had just now; no reason to alert. */
  | { readonly kind: "degraded"; readonly currency: string; readonly reason: string | undefined }
  /** The account is being set up. */
  | { readonly kind: "onboarding"; readonly message: string };

/** Tells the three bodies of the balance apart. */
export function readBalance(response: BalanceResponse): BalanceReading {
  if (response.status === false) return { kind: "onboarding", message: response.error };
  if (response.unavailable === true)
    return { kind: "degraded", currency: response.currency, reason: response.reason };
  return {
    kind: "ready",
    balance: response.balance,
    currency: response.currency,
    creditBlocked: response.credit_blocked ?? false,
    updated: response.updated,
  };
}
