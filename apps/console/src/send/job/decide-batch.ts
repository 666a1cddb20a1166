import { matchFailure } from "@error-model/client";
import type { Failure } from "@error-model/client";
import { matchError } from "@error-model/core";
import type { ErrorEnvelope } from "@error-model/core";

/** What a failed request means for its batch and for the job. */
export type BatchDecision =
  /** The same again under the same key, no sooner than `waitMs`: the job waits, and goes on by itself. */
  | { readonly kind: "wait"; readonly waitMs: number | undefined }
  /** One of its recipients is to blame: halve it until that one stands alone, and is refused with the code. */
  | { readonly kind: "split"; readonly code: string }
  /** Every other batch would fare the same: the job stands still until a person has acted. */
  | { readonly kind: "stop" }
  /** The person stopped it. */
  | { readonly kind: "pause" };

const stop: BatchDecision = { kind: "stop" };

/** Decides what a failed request means, once the client's own retries are through. */
export function decideBatch(failure: Failure): BatchDecision {
  return (
    matchFailure(failure)
      .with("api", ({ error, retryAfterMs }) => decideOnCode(error, retryAfterMs))
      .with("http", "unrecognized", (answer): BatchDecision =>
        answer.action === "retry-later" ? { kind: "wait", waitMs: answer.retryAfterMs } : stop,
      )
      // The answer to a repetition under the same key may arrive whole.
      .with("network", "timeout", "invalid-response", (): BatchDecision => ({
        kind: "wait",
        waitMs: undefined,
      }))
      .with("aborted", (): BatchDecision => ({ kind: "pause" }))
      .exhaustive()
  );
}

function decideOnCode(error: ErrorEnvelope, waitMs: number | undefined): BatchDecision {
  return (
    matchError(error)
      .withAction("retry-later", (): BatchDecision => ({ kind: "wait", waitMs }))
      .with("INVALID_TO", "TOO_MANY_RECIPIENTS", ({ error_code }): BatchDecision => ({
        kind: "split",
        code: error_code,
      }))
      .withAction("top-up", () => stop)
      .withAction("supply-credentials", () => stop)
      .withAction("reauthenticate", () => stop)
      .withAction("replace-api-key", () => stop)
      .withAction("sign-request", () => stop)
      .withAction("request-access", () => stop)
      .withAction("select-workspace", () => stop)
      // INTERNAL_ERROR among them: it may have been carried out, which the same key finds out when a person goes on.
      .withAction("contact-support", () => stop)
      // From here on by code: whether a new one of them is about one number, a person has to say.
      .with(
        "INVALID_BODY",
        "INVALID_PARAMS",
        "INVALID_MESSAGE",
        "INVALID_SENDER",
        "INVALID_WORKSPACE_HEADER",
        "NOT_FOUND",
        () => stop,
      )
      .exhaustive()
  );
}
