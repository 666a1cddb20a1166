import { matchFailure } from "@error-model/client";
import { matchError } from "@error-model/core";

export function text(failure) {
  return matchFailure(failure)
    .with("api", ({ error }) => error.description)
    .with("http", "network", "timeout", () => "The service cannot be reached.")
    .with("unrecognized", "invalid-response", () => "The service said something new.")
    .with("aborted", () => "")
    .exhaustive();
}

export function log(failure, logger) {
  if (failure.kind !== "api") return;
  // expect: exhaustive-match@a
  matchError(failure.error)
    .with("INSUFFICIENT_BALANCE", ({ balance }) => logger.alert({ balance }))
    // expect: known-code, exhaustive-match@a
    .with("INTERNAL_ERRROR", ({ description }) => logger.error(description));
}

export function sign(error, retry) {
  return (
    matchError(error)
      // expect: known-code
      .with("SIGNATURE_REQUIRED", "BAD_SIGNATURE", () => retry())
      .withAction("retry-later", () => retry())
      .withAction("contact-support", ({ description }) => alert(description))
      .exhaustive()
  );
}
