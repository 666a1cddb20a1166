import type { Caller } from "../accounts/caller.js";

/** What balance, pricing and payments say while an account is being set up. It is no error: there are no figures yet. */
export const onboardingBody = { status: false, error: "Account is in setup process" } as const;

/** Whether an account is still being set up: the carrier does not know it, or only half. */
export function isOnboarding({ sms }: Caller): boolean {
  return sms !== "ready";
}
