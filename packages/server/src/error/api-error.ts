import type { ClientAction, ErrorCode, ErrorDetails } from "@error-model/core";
import { API_ERROR_BRAND } from "./brand.js";

/** What an {@link ApiError} is made of. */
export interface ApiErrorFacts<Code extends string, Details extends object> {
  readonly error_code: Code;
  readonly httpStatus: number;
  readonly action: ClientAction;
  /** The text on the wire. */
  readonly description: string;
  readonly details: Details;
  readonly retryAfterSeconds: number | undefined;
}

/**
 * An error that is an answer: thrown anywhere, it reaches the client as the envelope of its code.
 *
 * Make one with `apiError`, which checks code and details; tell one with `isApiError`, never with `instanceof`, which
 * fails when two copies of this package are installed.
 */
export class ApiError<
  Code extends string = string,
  Details extends object = Readonly<Record<string, unknown>>,
> extends Error {
  override readonly name = "ApiError";
  /** What `isApiError` looks for. */
  readonly [API_ERROR_BRAND] = true;
  /** Stable and machine-readable: match on this. */
  readonly error_code: Code;
  /** The status that carries the code. */
  readonly httpStatus: number;
  /** What the client has to do, as the registry says. */
  readonly action: ClientAction;
  /** The further members of the body. */
  readonly details: Details;
  /** What Retry-After will say, in seconds, before rounding; `undefined` sends no such header. */
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ApiErrorFacts<Code, Details>, options?: ErrorOptions) {
    super(facts.description, options);
    this.error_code = facts.error_code;
    this.httpStatus = facts.httpStatus;
    this.action = facts.action;
    this.details = facts.details;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** An {@link ApiError} of the SMS API, with the details of its code. */
export type SmsApiError<C extends ErrorCode = ErrorCode> = {
  [K in C]: ApiError<K, Readonly<ErrorDetails<K>>>;
}[C];
