import { matchFailure } from "@error-model/client";
import type { HttpFailure, UnrecognizedFailure } from "@error-model/client";
import { matchError } from "@error-model/core";
import type { ErrorDetails, ErrorEnvelope } from "@error-model/core";
import { match } from "ts-pattern";
import { adviceFor } from "./advice-for.js";
import { nameOf } from "./describe-failure.js";
import type { SendFailure } from "./send-failure.js";
import type { StopReason } from "./stop-reason.js";

/** What a campaign does about a failure, once the client's own retries are through. */
export type Decision =
  | {
      /** End the campaign: no other batch would fare better. */
      readonly kind: "stop";
      readonly reason: StopReason;
    }
  | {
      /** The batch will never be taken: its recipients are `rejected`, the others go on. */
      readonly kind: "reject";
      readonly code: string;
    }
  | {
      /** Some recipient of the batch is to blame: halve it until that one stands alone. */
      readonly kind: "split";
      readonly code: string;
    }
  | {
      /** Send the same again later, under the same key. */
      readonly kind: "retry";
    }
  | {
      /** Leave the batch to another run, and go on with the next one. */
      readonly kind: "give-up";
    };

const retry: Decision = { kind: "retry" };
const giveUp: Decision = { kind: "give-up" };

type Facts = Pick<HttpFailure, "action" | "requestId">;

/** Decides what a failed send means for the batch and for the campaign. */
export function decide(failure: SendFailure): Decision {
  return (
    matchFailure(failure)
      .with("api", ({ error, action, requestId }) => decideOnCode(error, { action, requestId }))
      .with("unrecognized", (unknown) => decideOnAction(unknown, giveUp))
      // A client error without an envelope does not come from the API: the address is wrong, or a proxy is in the way.
      .with("http", (answer) => decideOnAction(answer, refused(answer)))
      // The answer to a repetition under the same key may arrive whole.
      .with("invalid-response", "network", "timeout", () => retry)
      .with("aborted", () => giveUp)
      .exhaustive()
  );
}

function decideOnCode(error: ErrorEnvelope, facts: Facts): Decision {
  const { error_code: code } = error;
  const { requestId } = facts;
  const stop: Decision = { kind: "stop", reason: { kind: "refused", name: code, ...withAdvice(facts) } };
  return (
    matchError(error)
      .withAction("retry-later", () => retry)
      .withAction("top-up", (envelope): Decision => ({
        kind: "stop",
        reason: { kind: "balance", name: envelope.error_code, requestId, figures: figuresOf(envelope) },
      }))
      .withAction("supply-credentials", () => stop)
      .withAction("reauthenticate", () => stop)
      .withAction("replace-api-key", () => stop)
      .withAction("sign-request", () => stop)
      .withAction("request-access", () => stop)
      .withAction("select-workspace", () => stop)
      // From here on by code: what the campaign owes a new one of these actions is for a person to decide.
      .with("CONFIG_ERROR", "NO_MAIN_WORKSPACE", () => stop)
      // It may have sent, and its registry entry says not to repeat it; another run asks again under the same key.
      .with("INTERNAL_ERROR", () => giveUp)
      // The same in every request of the campaign.
      .with("INVALID_SENDER", "INVALID_WORKSPACE_HEADER", "NOT_FOUND", () => stop)
      // Nothing that this program sends; whatever mangles it may not mangle the next one.
      .with("INVALID_BODY", "INVALID_PARAMS", () => giveUp)
      .with("INVALID_MESSAGE", (): Decision => ({ kind: "reject", code }))
      .with("INVALID_TO", "TOO_MANY_RECIPIENTS", (): Decision => ({ kind: "split", code }))
      .exhaustive()
  );
}

/** The six figures alone: what else a server puts into the envelope is not for a report. */
function figuresOf(envelope: ErrorEnvelope<"INSUFFICIENT_BALANCE">): ErrorDetails<"INSUFFICIENT_BALANCE"> {
  const { balance, estimated_cost, currency, total_recipients, billable_recipients, segments } = envelope;
  return { balance, estimated_cost, currency, total_recipients, billable_recipients, segments };
}

/** Where no known code decides. `onFixRequest` is for a request that is wrong in a way that nobody can name. */
function decideOnAction(failure: UnrecognizedFailure | HttpFailure, onFixRequest: Decision): Decision {
  return match(failure.action)
    .with("retry-later", () => retry)
    .with("fix-request", () => onFixRequest)
    .with(
      "supply-credentials",
      "reauthenticate",
      "replace-api-key",
      "sign-request",
      "request-access",
      "select-workspace",
      "top-up",
      "contact-support",
      () => refused(failure),
    )
    .exhaustive();
}

function refused(failure: UnrecognizedFailure | HttpFailure): Decision {
  return { kind: "stop", reason: { kind: "refused", name: nameOf(failure), ...withAdvice(failure) } };
}

function withAdvice({ action, requestId }: Facts): { requestId: string | undefined; advice: string } {
  return { requestId, advice: adviceFor(action) };
}
