import { matchFailure, type Failure } from "@error-model/client";
import type { ErrorCode } from "@error-model/core";

type Sink = (line: string) => void;

export function report(failure: Failure, sink: Sink): void {
  // expect: exhaustive-match@a
  matchFailure(failure)
    .with("api", ({ error, requestId }) => sink(`${error.error_code} ${requestId ?? "-"}`))
    .with("http", ({ httpStatus }) => sink(`HTTP ${httpStatus}`))
    // expect: exhaustive-match@a
    .with("network", "timeout", ({ message }) => sink(message));
}

// expect: exhaustive-match@b
const SEVERITY: Partial<Record<ErrorCode, "low" | "high">> = {
  INTERNAL_ERROR: "high",
  DB_ERROR: "high",
  CONFIG_ERROR: "high",
};

export function severity(failure: Failure): "low" | "high" {
  if (failure.kind !== "api") return "low";
  // expect: exhaustive-match@b
  return SEVERITY[failure.error.error_code] ?? "low";
}

export function page(failure: Failure): boolean {
  if (failure.kind !== "api") return false;
  if (failure.error.error_code === "INTERNAL_ERROR") return true;
  // expect: match-on-code
  return failure.error.description.includes("live main workspace");
}
