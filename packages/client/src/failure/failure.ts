import type {
  AnyErrorEnvelope,
  CodeOf,
  EnvelopeBase,
  EnvelopeTable,
  ErrorCode,
  ErrorDefinitions,
  Outcome,
  RecoveryPolicy,
  Registry,
} from "@error-model/core";

/**
 * What every failure tells, whatever its kind. A known code is met as its registry says; everything else, by what is known
 * of the request's outcome.
 */
export interface FailureFacts extends RecoveryPolicy {
  /** For logs: bounded, without credentials, message texts or phone numbers. Never match on it. */
  readonly message: string;
  /** Whether the request certainly did nothing, or nobody can tell. */
  readonly outcome: Outcome;
  /** How many requests were sent, this failure's own included; 0 when it was given up before the first. */
  readonly attempts: number;
  /**
   * What `JSON.stringify` and a logger show, without credentials, message texts or phone numbers; `util.inspect` shows
   * the same. Inherited, so that a `structuredClone` of a failure is the plain data without it.
   */
  readonly toJSON?: (() => FailureSummary) | undefined;
}

/** What a failure tells that came as an HTTP response. */
export interface HttpFacts extends FailureFacts {
  /** 100 to 599; 0 where a browser hides the response, as it does a redirect that was not followed. */
  readonly httpStatus: number;
  /** The server's name for the request, to be quoted to its support. */
  readonly requestId: string | undefined;
  /** What Retry-After said, in milliseconds; `undefined` where it was absent or broken. */
  readonly retryAfterMs: number | undefined;
}

/** A code that this build knows and the endpoint declares, with its envelope and details. */
export interface ApiFailure<
  C extends string = ErrorCode,
  R extends ErrorDefinitions = Registry,
> extends HttpFacts {
  readonly kind: "api";
  readonly error: EnvelopeTable<R>[C & CodeOf<R>];
}

/** An envelope that cannot be given the type of a code: match on no more than its kind. */
export interface UnrecognizedFailure extends HttpFacts {
  readonly kind: "unrecognized";
  /** The body as it came, its `error_code` verbatim. */
  readonly error: AnyErrorEnvelope;
  /**
   * `unknown-code`: a newer server, or another one. `undeclared-code`: a known code that the endpoint does not declare.
   * `malformed-details`: a known code whose further members break their schema.
   */
  readonly reason: "unknown-code" | "undeclared-code" | "malformed-details";
}

/** An error status, or a redirect, without an envelope: a bare 429, the HTML of a proxy, an empty 502. */
export interface HttpFailure extends HttpFacts {
  readonly kind: "http";
}

/** A success status with a body that is not what the caller's schema describes. */
export interface InvalidResponseFailure extends HttpFacts {
  readonly kind: "invalid-response";
  /** `not-json`, `too-large` (above the limit), `unreadable` (consumed or locked before), `schema`. */
  readonly reason: "not-json" | "too-large" | "unreadable" | "schema";
  /** Where the body breaks the schema, 20 places at most; values are left out. */
  readonly issues: readonly ResponseIssue[];
}

export interface ResponseIssue {
  readonly path: readonly (string | number)[];
  /** The kind of zod's issue, such as `invalid_type`. */
  readonly code: string;
}

/** No response, or one that broke off: the connection failed. */
export interface NetworkFailure extends FailureFacts {
  readonly kind: "network";
  /** The platform's code, such as `ECONNRESET`, where it gives one. */
  readonly reason: string | undefined;
}

/** No response in time. */
export interface TimeoutFailure extends FailureFacts {
  readonly kind: "timeout";
}

/** The caller's signal was aborted. */
export interface AbortedFailure extends FailureFacts {
  readonly kind: "aborted";
}

/** What a failure shows of itself in JSON, logs and `util.inspect`: bounded, without what its body may quote. */
export interface FailureSummary extends Pick<FailureFacts, "message" | "outcome" | "action" | "attempts"> {
  readonly kind: FailureKind;
  readonly error_code: string | undefined;
  /** The server's text, bounded, with what may be a phone number or a credential taken out. */
  readonly description: string | undefined;
  /** The further members that the registry names for the code, such as the six figures of a 402. */
  readonly details: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly reason: string | undefined;
  readonly requestId: string | undefined;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;
}

/**
 * Everything that can come instead of the expected answer, as data that survives `structuredClone`.
 *
 * `C` are the codes that the endpoint declares; any other code arrives as `unrecognized`, so that a match on `C` is
 * exhaustive in truth and not only in types. `R` is the registry that they are of.
 */
export type Failure<C extends string = ErrorCode, R extends ErrorDefinitions = Registry> =
  | ApiFailure<C, R>
  | UnrecognizedFailure
  | HttpFailure
  | InvalidResponseFailure
  | NetworkFailure
  | TimeoutFailure
  | AbortedFailure;

/** A failure of whatever registry, for what treats all of them alike. */
export interface AnyFailure
  extends FailureFacts, Partial<Pick<HttpFacts, "httpStatus" | "requestId" | "retryAfterMs">> {
  readonly kind: FailureKind;
  readonly error?: EnvelopeBase;
  readonly reason?: string | undefined;
}

/** The kinds of {@link Failure}. */
export type FailureKind = Failure["kind"];
