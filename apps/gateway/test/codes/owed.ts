import type { ErrorCode } from "@error-model/core";

/**
 * Codes that no case provokes yet, and whose part of the gateway brings it. A code that has a case must not stand here;
 * in the end nothing does.
 */
export const owedCodes: Partial<Readonly<Record<ErrorCode, "access" | "messages">>> = {
  INVALID_TOKEN: "access",
  TOKEN_EXPIRED: "access",
  INVALID_CREDENTIALS: "access",
  IP_NOT_ALLOWED: "access",
  SIGNATURE_REQUIRED: "access",
  INVALID_SIGNATURE: "access",
  NO_SMS_ACCESS: "access",
  CONFIG_ERROR: "access",
  CROSS_TENANT_WORKSPACE: "access",
  NO_MAIN_WORKSPACE: "access",
  WORKSPACE_NOT_AVAILABLE: "access",
  INVALID_WORKSPACE_HEADER: "access",
  // The limiter counts in the memory of one process: with three of them, the limit is three times as high.
  RATE_LIMIT_EXCEEDED: "access",
  TOO_MANY_ATTEMPTS: "access",
};
