import type { Failure } from "@error-model/client";
import { FailureNotice } from "./failure-notice.js";

interface QueryFailureProps {
  /** What of a query is looked at, whatever it reads. */
  readonly query: {
    readonly error: { readonly failure: Failure } | null;
    readonly errorUpdatedAt: number;
    readonly refetch: () => unknown;
  };
  /** Takes back what was asked for, where that may be the mistake. */
  readonly onReset?: () => void;
}

/** Why a query has nothing new to show, and the way to ask again; nothing while it is well. */
export function QueryFailure({ query, ...reset }: QueryFailureProps) {
  const { error, errorUpdatedAt, refetch } = query;
  if (error === null) return null;
  // Keyed by the failure's time: a countdown begins anew with each.
  return (
    <FailureNotice key={errorUpdatedAt} failure={error.failure} onRetry={() => void refetch()} {...reset} />
  );
}
