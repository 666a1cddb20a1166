/** What the request points at. */
export const resourceErrors = {
  NOT_FOUND: {
    httpStatus: 404,
    category: "resource",
    retry: "never",
    outcome: "not-applied",
    action: "fix-request",
    alert: false,
    description: "The message or resource was not found.",
    details: {},
  },
} as const;
