import { useTranslation } from "react-i18next";
import type { ErrorCode, ErrorEnvelope } from "@error-model/core";

// expect: exhaustive-match@a
const KEYS: { [C in ErrorCode]?: string } = {
  NOT_FOUND: "errors.notFound",
  FORBIDDEN: "errors.forbidden",
  DB_ERROR: "errors.later",
};

export function useErrorText(): (error: ErrorEnvelope) => string {
  const { t } = useTranslation();
  // expect: exhaustive-match@a
  return (error) => t(KEYS[error.error_code] || "errors.unknown");
}

export function useStatusText(): (status: string) => string {
  const { t } = useTranslation();
  const keys: Record<string, string> = { DELIVRD: "status.delivered", UNDELIV: "status.undelivered" };
  return (status) => t(keys[status] ?? "status.unknown");
}
