import type { ErrorCode, ErrorEnvelope } from "@error-model/core";

type Denied = ErrorEnvelope<"FORBIDDEN" | "NO_SMS_ACCESS" | "CONFIG_ERROR">;

export function link(error: Denied): string {
  switch (error.error_code) {
    case "FORBIDDEN":
      return "/access";
    case "NO_SMS_ACCESS":
      return "/sms";
    case "CONFIG_ERROR":
      return "/support";
    default:
      error satisfies never;
      return "/";
  }
}

export function priority(error: Denied): number {
  switch (error.error_code) {
    case "CONFIG_ERROR":
      return 1;
    // expect: exhaustive-match
    default:
      return 2;
  }
}

export function owner(code: ErrorCode): "support" | "customer" {
  // expect-typed: exhaustive-match
  switch (code) {
    case "CONFIG_ERROR":
    case "INTERNAL_ERROR":
    case "NO_MAIN_WORKSPACE":
      return "support";
  }
  return "customer";
}

export function verb(error: Denied): string {
  const { error_code: code } = error;
  // expect: exhaustive-match@a
  if (code === "FORBIDDEN") {
    return "ask";
    // expect: exhaustive-match@a
  } else if (code === "NO_SMS_ACCESS") {
    return "order";
  } else {
    return "complete";
  }
}

// expect: exhaustive-match@b
const PATHS = {
  FORBIDDEN: "/access",
  CONFIG_ERROR: "/support",
};

export function path(error: ErrorEnvelope): string {
  // expect: exhaustive-match@b
  return Object.hasOwn(PATHS, error.error_code) ? PATHS[error.error_code as keyof typeof PATHS] : "/";
}

const DENIED: readonly string[] = ["FORBIDDEN", "NO_SMS_ACCESS", "CONFIG_ERROR"];
export const isDenied = (error: ErrorEnvelope): error is Denied => DENIED.includes(error.error_code);
