import type { carrierCredentials } from "../storage/schema.js";
import type { SmsService } from "./caller.js";

/** Tells whether the carrier would take messages of an account with these credentials; null where it has none. */
export function smsServiceOf(carrier: typeof carrierCredentials.$inferSelect | null): SmsService {
  if (carrier === null) return "not-configured";
  return isMissing(carrier.systemId) || isMissing(carrier.password) ? "incomplete" : "ready";
}

function isMissing(text: string | null): boolean {
  return text === null || text === "";
}
