export { createClient } from "./client/create-client.js";
export { logTo, mergeHooks } from "./client/hooks.js";
export { FailureError, isFailureError } from "./failure/failure-error.js";
export { matchFailure } from "./failure/match-failure.js";
export { recoveryFor } from "./recovery/recovery-for.js";
export { parseResponse } from "./response/parse-response.js";

export type { CallFacts } from "./client/call-facts.js";
export type { ClientOptions, Credentials, RetryOptions, SignableRequest } from "./client/client-options.js";
export type { Client } from "./client/create-client.js";
export type {
  CallArguments,
  CallInput,
  CallOptions,
  CallOutput,
  DeclaredCode,
} from "./client/endpoint-types.js";
export type {
  AlertEvent,
  AnyRetryEvent,
  ClientHooks,
  FailureLine,
  FailureLogger,
  HooksFor,
  RetryEvent,
} from "./client/hooks.js";
export type { LoginRole, Step, StepEnding, StepEvent } from "./client/step-event.js";
export type {
  AbortedFailure,
  AnyFailure,
  ApiFailure,
  Failure,
  FailureFacts,
  FailureKind,
  FailureSummary,
  HttpFacts,
  HttpFailure,
  InvalidResponseFailure,
  NetworkFailure,
  ResponseIssue,
  TimeoutFailure,
  UnrecognizedFailure,
} from "./failure/failure.js";
export type { FailureMatcher } from "./failure/match-failure.js";
export type { FailureContext, RecoveryFacts } from "./recovery/recovery-for.js";
export type { ParseOptions } from "./response/parse-response.js";
