import { isErrorCode, registry, type ErrorCode } from "@error-model/core";
import { apiError, isApiError } from "@error-model/server";

export function requireWorkspace(header: string | undefined): number {
  if (header === undefined) throw apiError("NO_MAIN_WORKSPACE");
  if (!/^[1-9]\d*$/.test(header)) throw apiError("INVALID_WORKSPACE_HEADER");
  return Number(header);
}

export function statusOf(error: unknown): number {
  if (!isApiError(error)) return 500;
  return isErrorCode(error.error_code) ? registry[error.error_code].httpStatus : 500;
}

export function shouldPage(error: unknown): boolean {
  if (!isApiError(error)) return true;
  // may: no-status-branching
  if (error.httpStatus === 402) return true;
  // may: match-on-code
  if (error.message.startsWith("The server failed")) return true;
  // may: known-code
  return error.error_code === "INTERNAL";
}

export function rethrow(error: unknown): never {
  if (isApiError(error) && error.error_code === "DB_ERROR") throw apiError("INTERNAL_ERROR");
  throw error;
}

export const publicCodes: readonly ErrorCode[] = ["NOT_FOUND", "FORBIDDEN", "UNAUTHORIZED"];
