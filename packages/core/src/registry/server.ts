/** What went wrong on the server's side. */
export const serverErrors = {
  INTERNAL_ERROR: {
    httpStatus: 500,
    category: "server",
    retry: "never",
    outcome: "unknown",
    action: "contact-support",
    alert: false,
    description: "The server failed; contact support with the request ID.",
    details: {},
  },
  DB_ERROR: {
    httpStatus: 500,
    category: "server",
    retry: "after-delay",
    outcome: "not-applied",
    action: "retry-later",
    alert: false,
    description: "The request could not be queued and was rolled back as a whole; it is safe to repeat.",
    details: {},
  },
} as const;
