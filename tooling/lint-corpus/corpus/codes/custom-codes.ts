import { isErrorCode } from "@error-model/core";

interface ApiProblem {
  error_code: string;
  description: string;
  request_id?: string;
}

export function hint(problem: ApiProblem): string {
  switch (problem.error_code) {
    // expect: known-code
    case "INSUFFICIENT_CREDITS":
      return "Top up.";
    case "RATE_LIMIT_EXCEEDED":
    // expect: known-code
    case "RATE_LIMIT_REACHED":
      return "Wait.";
    // expect: known-code
    case "invalid_to":
      return "Check the recipients.";
    // expect: exhaustive-match
    default:
      return problem.description;
  }
}

export function isSenderProblem(problem: ApiProblem): boolean {
  // expect: known-code
  return problem.error_code === "INVALID_SENDER_ID";
}

export function isNewer(problem: ApiProblem): boolean {
  return !isErrorCode(problem.error_code);
}

export function sameFamily(problem: ApiProblem): boolean {
  // expect: known-code
  return problem["error_code"] !== "NO_SMS_ACESS";
}

// may: known-code
export const isEmpty = (problem: ApiProblem): boolean => problem.error_code === "";
export const isKnown = (problem: ApiProblem): boolean => problem.error_code !== "NOT_FOUND";
