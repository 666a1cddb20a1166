import { matchFailure, type Failure } from "@error-model/client";
import { matchError } from "@error-model/core";
import type { ReactNode } from "react";

type LoginCode = "INVALID_CREDENTIALS" | "USER_NOT_ACTIVE" | "TOO_MANY_ATTEMPTS";

export function FailureView({ failure }: { failure: Failure<LoginCode> }): ReactNode {
  return matchFailure(failure)
    .with("api", ({ error }) =>
      matchError(error)
        .with("INVALID_CREDENTIALS", () => <p>Wrong user name or password.</p>)
        .with("USER_NOT_ACTIVE", (e) => <p>{e.description}</p>)
        .with("TOO_MANY_ATTEMPTS", () => <p>Wait a moment.</p>)
        .exhaustive(),
    )
    .with("http", "network", "timeout", ({ message }) => <p>{message}</p>)
    .with("unrecognized", ({ error }) => <p title={error.error_code}>{error.description}</p>)
    .with("invalid-response", () => <p>The answer was not understood.</p>)
    .with("aborted", () => null)
    .exhaustive();
}

export function reportFailure(failure: Failure<LoginCode>): void {
  if (failure.kind === "aborted") return;
  console.error(failure.kind, failure.message);
  if (failure.kind === "api") {
    // expect: exhaustive-match@a
    matchError(failure.error)
      .with("INVALID_CREDENTIALS", () => console.info("a typing error"))
      // expect: exhaustive-match@a
      .with("TOO_MANY_ATTEMPTS", () => console.warn("locked out"));
  }
}
