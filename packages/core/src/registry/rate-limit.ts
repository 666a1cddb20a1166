/** How often the caller may ask. */
export const rateLimitErrors = {
  RATE_LIMIT_EXCEEDED: {
    httpStatus: 429,
    category: "rate-limit",
    retry: "after-delay",
    outcome: "not-applied",
    action: "retry-later",
    alert: false,
    description: "The account sends more requests than its limit allows.",
    details: {},
  },
  TOO_MANY_ATTEMPTS: {
    httpStatus: 429,
    category: "rate-limit",
    retry: "after-delay",
    outcome: "not-applied",
    action: "retry-later",
    alert: false,
    description: "Too many login or verification attempts.",
    details: {},
  },
} as const;
