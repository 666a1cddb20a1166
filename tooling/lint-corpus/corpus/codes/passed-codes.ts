import { registry, type ErrorCode } from "@error-model/core";
import { apiError } from "@error-model/server";

export function fail(kind: "auth" | "input" | "gone"): never {
  if (kind === "auth") throw apiError("UNAUTHORIZED");
  if (kind === "input") throw apiError("INVALID_PARAMS");
  // @ts-expect-error -- renamed in the last version, and this file was forgotten
  // expect: known-code
  throw apiError("RESOURCE_NOT_FOUND");
}

// @ts-expect-error -- the compiler knows better
// expect-typed: known-code
export const fallback: ErrorCode = "UNKNOWN_ERROR";

export const first: ErrorCode = "UNAUTHORIZED";
export const status = registry.NOT_FOUND.httpStatus;

export function parse(text: string): ErrorCode {
  // may: known-code
  return (text in registry ? text : "SERVER_ERROR") as ErrorCode;
}

// @ts-expect-error -- no such code
// expect-typed: known-code
export const pair: [ErrorCode, ErrorCode] = ["FORBIDDEN", "INVALID_KEY"];
