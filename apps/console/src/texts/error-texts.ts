import type { FailureKind } from "@error-model/client";
import type { ErrorCode } from "@error-model/core";
import type { Remedy } from "../errors/remedy.js";

/** What a person reads about a failure: what happened, and what to do. */
export interface ErrorText {
  /** A few words. */
  readonly title: string;
  /** One or two sentences, the last of which says what to do. */
  readonly explanation: string;
}

/** The texts of every failure. A code, a kind or a remedy without its text does not compile. */
export interface ErrorTexts {
  readonly codes: { readonly [C in ErrorCode]: ErrorText };
  /** Where no code of this build decides. `http` is told by what can be done about it. */
  readonly kinds: { readonly [K in Exclude<FailureKind, "api" | "http">]: ErrorText };
  readonly http: {
    /** Waiting helps: a bare 429, the page of a proxy. */
    readonly busy: ErrorText;
    /** Waiting does not help: an address that is not the API's. */
    readonly refused: ErrorText;
  };
  /** The browser itself says that there is no network. */
  readonly offline: ErrorText;
  /** A bug in this page. */
  readonly crash: ErrorText;
  /** The buttons. */
  readonly remedies: { readonly [K in Exclude<Remedy["kind"], "none">]: string };
  /** The button of a remedy that has to wait: the seconds left. */
  readonly retryIn: (seconds: number) => string;
  readonly reload: string;
  /** A write of unknown outcome: it may have been done. */
  readonly unknownOutcome: string;
  readonly details: {
    readonly show: string;
    readonly code: string;
    readonly status: string;
    readonly requestId: string;
    readonly attempts: string;
    readonly description: string;
    readonly copy: string;
    readonly copied: string;
  };
  /** The six figures of a 402. */
  readonly figures: {
    readonly caption: string;
    readonly balance: string;
    readonly estimatedCost: string;
    readonly missing: string;
    readonly recipients: string;
    readonly billable: string;
    readonly segments: string;
  };
}
