export { ApiError } from "./error/api-error.js";
export { apiError } from "./error/api-error-of-code.js";
export { createApiError } from "./error/create-api-error.js";
export { isApiError } from "./error/is-api-error.js";
export { createMapFailure, mapFailure } from "./failure/map-failure.js";
export { levelOf } from "./log/log-entry.js";
export { logTo } from "./log/log-to.js";
export { redactText } from "./log/redact-text.js";
export { prefersProblem } from "./standard/prefers-problem.js";
export { defaultBodyLimit } from "./standard/body-limit.js";
export {
  expectJson,
  expectUnencoded,
  expectWithin,
  parseJson,
  readJson,
  readText,
} from "./standard/read-json.js";
export { declareCodes } from "./standard/declared-codes.js";
export { requestIdFrom } from "./standard/request-id.js";
export { toResponse } from "./standard/to-response.js";
export { createValidateOrThrow, validateOrThrow, validationError } from "./validation/validate-or-throw.js";

export type { AdapterOptions } from "./adapter-options.js";
export type { NotInResponse } from "./endpoint/excess-member.js";
export type {
  CheckedEndpointHandler,
  EndpointError,
  EndpointHandler,
  EndpointInput,
  EndpointResult,
} from "./endpoint/run-endpoint.js";
export type { ApiErrorFacts, SmsApiError } from "./error/api-error.js";
export type { ApiErrorOptions } from "./error/api-error-options.js";
export type {
  ApiErrorFactory,
  ApiErrorOf,
  CodeWithDetails,
  CodeWithoutDetails,
  DetailsRequired,
  NotInRegistry,
} from "./error/create-api-error.js";
export type {
  ErrorOfTarget,
  FailureMap,
  FailureOf,
  FailureTarget,
  MapFailure,
} from "./failure/map-failure.js";
export type { DescribedError } from "./log/describe-error.js";
export type { ErrorLog, LogEntry, LogLevel } from "./log/log-entry.js";
export type { LogFields, Logger } from "./log/log-to.js";
export type { ReportContext } from "./log/report-error.js";
export type {
  AdapterRegistry,
  ErrorsOptions,
  FrameworkCode,
  RegistryErrors,
} from "./registry/registry-errors.js";
export type { BodySource } from "./standard/read-json.js";
export type { ErrorAnswer, ErrorContext } from "./standard/to-response.js";
export type { ValidateOrThrow } from "./validation/validate-or-throw.js";
