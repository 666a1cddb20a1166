import type { ErrorCode } from "@error-model/core";
import { apiError } from "../src/index.js";
import type { ApiError } from "../src/index.js";

export const insufficientBalance = {
  balance: 0.42,
  estimated_cost: 1.07,
  currency: "EUR",
  total_recipients: 100,
  billable_recipients: 98,
  segments: 2,
};

/** The error of any code, with details where it has them. */
export function sampleError(code: ErrorCode): ApiError {
  return code === "INSUFFICIENT_BALANCE" ? apiError(code, insufficientBalance) : apiError(code);
}
