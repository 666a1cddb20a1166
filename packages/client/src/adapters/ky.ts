import { backoffDelay, defaultMaxAttempts } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, Registry } from "@error-model/core";
import type { Options } from "ky";
import { isHTTPError, isTimeoutError, SchemaValidationError } from "ky";
import { FailureError } from "../failure/failure-error.js";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure } from "../failure/failure.js";
import { invalidResponseFailure, timeoutFailure } from "../failure/make-failure.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import { parseResponse } from "../response/parse-response.js";
import { failureFromAnswer, failureWithin } from "./thrown-by-library.js";

export interface KyFailureOptions<R extends ErrorDefinitions = Registry, C extends CodeOf<R> = CodeOf<R>> {
  /** Whose codes are known. Default: the registry of the SMS API. */
  readonly registry?: R | undefined;
  /** The codes that the endpoints declare; another one becomes `unrecognized`. Default: every code of the registry. */
  readonly errors?: readonly C[] | undefined;
  /** Attempts in all, the first one included. Default: 5. */
  readonly maxAttempts?: number | undefined;
}

/** Turns whatever a call of ky threw into a {@link Failure}. */
export function toFailure<R extends ErrorDefinitions = Registry, C extends CodeOf<R> = CodeOf<R>>(
  error: unknown,
  errors?: readonly C[],
  registry?: R,
): Failure<C, R> {
  const own = failureWithin<R, C>(error, errors);
  if (own !== undefined) return own;
  if (isHTTPError(error)) return failureFromAnswer(error.response, error.data, errors, registry);
  if (isTimeoutError(error)) return timeoutFailure();
  if (error instanceof SchemaValidationError)
    // ky keeps no response with it.
    return invalidResponseFailure({ httpStatus: 0, requestId: undefined, retryAfterMs: undefined }, "schema");
  return failureFromThrown(causeOf(error));
}

/** ky wraps what `fetch` threw, whose code tells whether the connection ever stood. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.name === "NetworkError" && error.cause !== undefined
    ? error.cause
    : error;
}

const METHODS = ["get", "post", "put", "patch", "head", "delete"] as const;

/**
 * Makes the options of a ky instance that throws a `FailureError` for every failure, an envelope under a 2xx included, and
 * retries what {@link recoveryFor} allows, with full jitter. ky itself waits for Retry-After.
 *
 * @example ky.extend(failureOptions())
 */
export function failureOptions<R extends ErrorDefinitions = Registry, C extends CodeOf<R> = CodeOf<R>>({
  registry,
  errors,
  maxAttempts = defaultMaxAttempts,
}: KyFailureOptions<R, C> = {}): Options {
  return {
    redirect: "manual",
    retry: {
      limit: maxAttempts - 1,
      methods: [...METHODS],
      shouldRetry: ({ error, retryCount }) => {
        // What has no request is none of a read's.
        const method = "request" in error && error.request instanceof Request ? error.request.method : "POST";
        const context = { method, attempt: retryCount - 1, maxAttempts, usesJwt: false, random: Math.random };
        return recoveryFor(toFailure(error, undefined, registry), context).kind === "retry";
      },
      delay: (attemptCount) => backoffDelay({ attempt: attemptCount - 1, random: Math.random }),
    },
    hooks: {
      afterResponse: [
        async ({ response }) => {
          const read = response.ok ? await parseResponse(response.clone(), { registry, errors }) : undefined;
          if (read?.ok === false && "error" in read.error) throw new FailureError(read.error);
        },
      ],
      beforeError: [
        ({ error, retryCount }) => {
          const failure = toFailure(error, errors, registry);
          return new FailureError({ ...failure, attempts: retryCount + 1 });
        },
      ],
    },
  };
}
