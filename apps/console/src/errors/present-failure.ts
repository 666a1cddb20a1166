import { matchFailure } from "@error-model/client";
import type { Failure, HttpFailure, UnrecognizedFailure } from "@error-model/client";
import { matchError } from "@error-model/core";
import type { ClientAction, ErrorDetails, ErrorEnvelope } from "@error-model/core";
import { match } from "ts-pattern";
import type { ErrorText, ErrorTexts } from "../texts/error-texts.js";
import { supportReference } from "./support-reference.js";
import type { Presentation, Severity } from "./presentation.js";
import type { Remedy } from "./remedy.js";

/** How long to wait where the server does not say. */
const DEFAULT_WAIT_MS = 2_000;

interface Reaction {
  readonly severity: Severity;
  readonly remedy: Remedy;
}

/** Turns any failure into what a person reads and can do. It goes by kind and code, and never by a text. */
export function presentFailure(failure: Failure, texts: ErrorTexts): Presentation {
  const [text, reaction] = matchFailure(failure)
    .with("api", ({ error, retryAfterMs }): [ErrorText, Reaction] => [
      texts.codes[error.error_code],
      reactToCode(error, retryAfterMs),
    ])
    .with("unrecognized", (unknown): [ErrorText, Reaction] => [
      texts.kinds.unrecognized,
      reactToAction(unknown),
    ])
    .with("http", (answer): [ErrorText, Reaction] => [
      answer.action === "retry-later" ? texts.http.busy : texts.http.refused,
      reactToAction(answer),
    ])
    .with("network", "timeout", ({ kind }): [ErrorText, Reaction] => [
      texts.kinds[kind],
      retryAfter(undefined),
    ])
    .with("invalid-response", ({ kind }): [ErrorText, Reaction] => [
      texts.kinds[kind],
      { severity: "warning", remedy: { kind: "contact-support" } },
    ])
    .with("aborted", ({ kind }): [ErrorText, Reaction] => [
      texts.kinds[kind],
      { severity: "notice", remedy: { kind: "none" } },
    ])
    .exhaustive();
  return {
    title: text.title,
    explanation: text.explanation,
    ...reaction,
    outcomeUnknown: failure.outcome === "unknown",
    reference: supportReference(failure),
  };
}

function reactToCode(error: ErrorEnvelope, retryAfterMs: number | undefined): Reaction {
  return (
    matchError(error)
      .withAction("retry-later", () => retryAfter(retryAfterMs))
      .withAction("top-up", (envelope): Reaction => ({
        severity: "critical",
        remedy: { kind: "top-up", figures: figuresOf(envelope) },
      }))
      .withAction("supply-credentials", () => warning({ kind: "sign-in" }))
      .withAction("reauthenticate", () => warning({ kind: "sign-in" }))
      .withAction("replace-api-key", () => warning({ kind: "replace-api-key" }))
      // A secret that signs has no place in a page: sign in as a person, or take a key that needs no signature.
      .withAction("sign-request", () => warning({ kind: "replace-api-key" }))
      .withAction("request-access", () => critical({ kind: "ask-for-access" }))
      .withAction("select-workspace", () => warning({ kind: "choose-workspace" }))
      .withAction("contact-support", () => critical({ kind: "contact-support" }))
      // From here on by code: which field a new one of them is about, a person has to say.
      .with("INVALID_TO", "TOO_MANY_RECIPIENTS", () => warning({ kind: "edit", field: "to" }))
      .with("INVALID_MESSAGE", () => warning({ kind: "edit", field: "message" }))
      .with("INVALID_SENDER", () => warning({ kind: "edit", field: "sender_id" }))
      .with("INVALID_PARAMS", () => warning({ kind: "reset" }))
      .with("INVALID_WORKSPACE_HEADER", () => warning({ kind: "choose-workspace" }))
      .with("NOT_FOUND", () => warning({ kind: "go-back" }))
      // The page always sends JSON: it is a bug of ours.
      .with("INVALID_BODY", () => critical({ kind: "contact-support" }))
      .exhaustive()
  );
}

/** Where no known code decides, the action that the client concluded from the status. */
function reactToAction(failure: UnrecognizedFailure | HttpFailure): Reaction {
  return match<ClientAction, Reaction>(failure.action)
    .with("retry-later", () => retryAfter(failure.retryAfterMs))
    .with("top-up", () => critical({ kind: "top-up", figures: undefined }))
    .with("supply-credentials", "reauthenticate", () => warning({ kind: "sign-in" }))
    .with("replace-api-key", "sign-request", () => warning({ kind: "replace-api-key" }))
    .with("request-access", () => critical({ kind: "ask-for-access" }))
    .with("select-workspace", () => warning({ kind: "choose-workspace" }))
    .with("fix-request", "contact-support", () => warning({ kind: "contact-support" }))
    .exhaustive();
}

/** The six figures alone: what else a server puts into the envelope is not for the page. */
function figuresOf(envelope: ErrorEnvelope<"INSUFFICIENT_BALANCE">): ErrorDetails<"INSUFFICIENT_BALANCE"> {
  const { balance, estimated_cost, currency, total_recipients, billable_recipients, segments } = envelope;
  return { balance, estimated_cost, currency, total_recipients, billable_recipients, segments };
}

function retryAfter(waitMs: number | undefined): Reaction {
  return { severity: "notice", remedy: { kind: "retry", waitMs: waitMs ?? DEFAULT_WAIT_MS } };
}

function warning(remedy: Remedy): Reaction {
  return { severity: "warning", remedy };
}

function critical(remedy: Remedy): Reaction {
  return { severity: "critical", remedy };
}
