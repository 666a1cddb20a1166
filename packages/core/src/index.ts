export { defineEndpoint } from "./endpoint/endpoint.js";
export { detailSchemas } from "./envelope/detail-schemas.js";
export {
  anyErrorEnvelopeSchema,
  envelopeSchemaOf,
  errorCodeSchema,
  errorCodeSchemaOf,
  errorEnvelopeSchema,
} from "./envelope/error-envelope-schema.js";
export { createEnvelopeReader, readEnvelope } from "./envelope/read-envelope.js";
export { matchBy } from "./match/match-by.js";
export { createMatchError, matchError } from "./match/match-error.js";
export { isUncoveredCaseError, UncoveredCaseError } from "./match/uncovered-case-error.js";
export { backoffDelay, defaultBackoff } from "./recovery/backoff-delay.js";
export { decideByPolicy, decideRecovery, defaultMaxAttempts } from "./recovery/decide-recovery.js";
export { clampDelay, maxDelayMs } from "./recovery/delay.js";
export { parseRetryAfter } from "./recovery/parse-retry-after.js";
export { codesByAction, codesOf, errorCodes, groupByAction, isErrorCode } from "./registry/codes.js";
export { defineRegistry } from "./registry/define-registry.js";
export { readDetail } from "./registry/details.js";
export { mergeRegistries } from "./registry/merge-registries.js";
export { registry } from "./registry/registry.js";
export { clientActions, errorCategories, outcomes, retryPolicies } from "./registry/vocabulary.js";
export { err, ok } from "./result/result.js";
export { createValidation } from "./validation/create-validation.js";
export { formatPath } from "./validation/format-path.js";
export { validate, validateAsync, withErrorCode } from "./validation/validate.js";

export type {
  DefinedEndpoint,
  Endpoint,
  EndpointCode,
  EndpointDefinition,
  HttpMethod,
  RequestSchemas,
} from "./endpoint/endpoint.js";
export type {
  DetailsFrom,
  DetailsOf,
  EnvelopeBase,
  EnvelopeOf,
  EnvelopeTable,
  ErrorDetails,
  ErrorEnvelope,
} from "./envelope/envelope.js";
export type { ErrorCodeSchema, ErrorEnvelopeSchema } from "./envelope/error-envelope-schema.js";
export type { AnyErrorEnvelope, EnvelopeReader, EnvelopeReading } from "./envelope/read-envelope.js";
export type { CaseTable, CasesOf, ErrorCasesOf } from "./match/case-table.js";
export type { ErrorMatcher, MatchError, WithErrorCode } from "./match/match-error.js";
export type { AlreadyCovered, Matcher, NonExhaustive } from "./match/matcher.js";
export type { BackoffOptions } from "./recovery/backoff-delay.js";
export type { RecoveryContext, RecoveryDecision, RecoveryPolicy } from "./recovery/decide-recovery.js";
export type { CodeOf, CodeWithAction, ErrorDefinition, ErrorDefinitions } from "./registry/definition.js";
export type { DetailSchema, DetailsShape, DetailType, DetailValue } from "./registry/details.js";
export type { MergedRegistry } from "./registry/merge-registries.js";
export type { ErrorCode, ErrorCodeWithAction, Registry } from "./registry/registry.js";
export type { ClientAction, ErrorCategory, Outcome, RetryPolicy } from "./registry/vocabulary.js";
export type { Err, Ok, Result } from "./result/result.js";
export type { CodesByKind, IssueKind } from "./validation/annotations.js";
export type { ValidateOptions, Validation } from "./validation/create-validation.js";
export type { ValidationFailure, ValidationIssue } from "./validation/validation-failure.js";
