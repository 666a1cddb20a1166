import { registry } from "@error-model/core";
import type { Outcome, RecoveryPolicy } from "@error-model/core";

/** What passes by itself: the same again, later. */
export function later(outcome: Outcome): RecoveryPolicy {
  return { retry: "after-delay", outcome, action: "retry-later", alert: false };
}

/** A server has acted, and what it says of it is of no use: whatever it did is done. */
export const done: RecoveryPolicy = {
  retry: "never",
  outcome: "unknown",
  action: "contact-support",
  alert: false,
};

/**
 * What an HTTP status means where no known code decides. No code is forged from it.
 *
 * A 4xx that the registry has means what the first code of that status means, which is the most general one. A 5xx may
 * come from a proxy in front of a server that did the work; a redirect, from a server that did. Whether a request of
 * unknown outcome may be sent again is for {@link recoveryFor} to say.
 */
export function policyOfStatus(httpStatus: number): RecoveryPolicy {
  if (httpStatus >= 500) return later("unknown");
  const registered = Object.values(registry).find((definition) => definition.httpStatus === httpStatus);
  if (registered !== undefined) return registered;
  if (httpStatus < 400) return done;
  // Request Timeout and Too Early (RFC 9110 section 15.5.9, RFC 8470 section 5.2) ask for patience, the rest for a fix.
  const action = [408, 425].includes(httpStatus) ? "retry-later" : "fix-request";
  return { retry: "never", outcome: "not-applied", action, alert: false };
}
