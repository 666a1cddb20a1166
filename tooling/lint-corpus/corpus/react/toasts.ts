import { toast } from "sonner";
import type { ErrorEnvelope } from "@error-model/core";

const shown = new Set<string>();

/** The same message twice within a second annoys. */
export function toastError(error: ErrorEnvelope): void {
  // expect-typed: match-on-code
  if (shown.has(error.description)) return;
  // may: match-on-code
  shown.add(error.description);
  // may: match-on-code
  setTimeout(() => shown.delete(error.description), 1000);
  toast.error(error.description);
}

export function toastByCode(error: ErrorEnvelope): void {
  if (shown.has(error.error_code)) return;
  shown.add(error.error_code);
  toast.error(error.description || "Something went wrong.");
}

export function toastSeverity(error: ErrorEnvelope): "warning" | "error" {
  switch (true) {
    // expect-typed: match-on-code
    case error.description.startsWith("Too many"):
      return "warning";
    // expect-typed: match-on-code
    case error.description.endsWith("contact support."):
      return "error";
  }
  return "error";
}

// expect: exhaustive-match@a
const TITLES: Partial<Record<ErrorEnvelope["error_code"], string>> = {
  INSUFFICIENT_BALANCE: "No money left",
  RATE_LIMIT_EXCEEDED: "Slow down",
};

export function toastTitled(error: ErrorEnvelope): void {
  // expect: exhaustive-match@a
  toast.error(TITLES[error.error_code] ?? "Error", { description: error.description });
}
