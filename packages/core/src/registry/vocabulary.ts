/**
 * The groups of the registry. A category says what the code is about, not what to do about it (see {@link clientActions}).
 */
export const errorCategories = [
  "authentication",
  "authorization",
  "validation",
  "billing",
  "rate-limit",
  "resource",
  "server",
] as const;

export type ErrorCategory = (typeof errorCategories)[number];

/**
 * When the same request may be sent again by a program:
 * `never`, `after-delay` (back off, never sooner than Retry-After), `after-reauthentication` (once, with a new token).
 */
export const retryPolicies = ["never", "after-delay", "after-reauthentication"] as const;

export type RetryPolicy = (typeof retryPolicies)[number];

/** What the server did with the request: nothing (`not-applied`), or nobody can tell from the answer (`unknown`). */
export const outcomes = ["not-applied", "unknown"] as const;

export type Outcome = (typeof outcomes)[number];

/** What the client, or the person before it, has to do about an error. */
export const clientActions = [
  "fix-request",
  "supply-credentials",
  "reauthenticate",
  "replace-api-key",
  "sign-request",
  "request-access",
  "select-workspace",
  "top-up",
  "retry-later",
  "contact-support",
] as const;

export type ClientAction = (typeof clientActions)[number];
