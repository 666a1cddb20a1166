import { defaultMaxAttempts } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, Registry } from "@error-model/core";
import type { Options } from "ky";
import { isHTTPError, isTimeoutError, SchemaValidationError } from "ky";
import { sleep } from "../client/sleep.js";
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

/** A longer Retry-After than this, milliseconds, is for the caller to wait out. */
const LONGEST_WAIT_MS = 120_000;

/** What a failure under a success can be; a stream of events must not be held up by a look for one. */
const JSON_TYPE = /^application\/json(?:\s*;|$)/i;

/** An envelope takes less. */
const MEBIBYTE = 1024 * 1024;

/**
 * Makes the options of a ky instance that throws a `FailureError` for every failure, an envelope in the JSON of a 2xx included,
 * and retries what {@link recoveryFor} allows, with full jitter, no sooner than Retry-After; one of more than two minutes is
 * surfaced at once.
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
      // ky does not look at Retry-After where it is told whether to retry, so that the wait is here.
      shouldRetry: async ({ error, retryCount }) => {
        const request = "request" in error && error.request instanceof Request ? error.request : undefined;
        // What has no request is none of a read's.
        const method = request?.method ?? "POST";
        const context = { method, attempt: retryCount - 1, maxAttempts, usesJwt: false, random: Math.random };
        const decision = recoveryFor(toFailure(error, undefined, registry), context);
        if (decision.kind !== "retry" || decision.delayMs > LONGEST_WAIT_MS) return false;
        await sleep(decision.delayMs, request?.signal ?? new AbortController().signal);
        return true;
      },
      delay: () => 0,
    },
    hooks: {
      afterResponse: [
        async ({ response }) => {
          if (!response.ok || !JSON_TYPE.test(response.headers.get("content-type") ?? "")) return;
          const read = await parseResponse(response.clone(), { registry, errors, limitBytes: MEBIBYTE });
          if (!read.ok && "error" in read.error) throw new FailureError(read.error);
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
