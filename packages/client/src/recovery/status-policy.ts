import type { ClientAction, RecoveryPolicy } from "@error-model/core";

/** What the person or the program has to do where nothing but the status is known. */
const ACTIONS: ReadonlyMap<number, ClientAction> = new Map([
  [401, "supply-credentials"],
  [402, "top-up"],
  [403, "request-access"],
  [408, "retry-later"],
  [425, "retry-later"],
  [429, "retry-later"],
]);

/**
 * What an HTTP status means where no known code decides. No code is forged from it.
 *
 * A 429 did nothing. A 5xx may come from a proxy in front of a server that did the work; a redirect, from a server that
 * did. Whether a request of unknown outcome may be sent again is for {@link recoveryFor} to say.
 */
export function policyOfStatus(httpStatus: number): RecoveryPolicy {
  if (httpStatus >= 500)
    return { retry: "after-delay", outcome: "unknown", action: "retry-later", alert: false };
  const isClientError = httpStatus >= 400;
  return {
    retry: httpStatus === 429 ? "after-delay" : "never",
    outcome: isClientError ? "not-applied" : "unknown",
    action: ACTIONS.get(httpStatus) ?? (isClientError ? "fix-request" : "contact-support"),
    alert: httpStatus === 402,
  };
}
