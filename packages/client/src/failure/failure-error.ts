import type { ErrorCode, ErrorDefinitions, Registry } from "@error-model/core";
import { summarize } from "./failure-form.js";
import type { Failure, FailureSummary } from "./failure.js";

/** Shared by all copies of this package, where `instanceof` knows only its own. */
const BRAND = /* @__PURE__ */ Symbol.for("@error-model/client.FailureError");

/** Registered by name, so that nothing of Node has to be imported. */
const INSPECT = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");

/**
 * A failure where a library wants an error thrown. Its message is the failure's, which is safe to show in a log; it has no
 * `cause`, because the errors of HTTP libraries hold the request with its credentials.
 */
export class FailureError<C extends string = ErrorCode, R extends ErrorDefinitions = Registry> extends Error {
  override readonly name = "FailureError";
  readonly failure: Failure<C, R>;

  constructor(failure: Failure<C, R>) {
    super(failure.message);
    this.failure = failure;
    // Not as members of the class: a bundler cannot leave out a class whose members have computed names.
    Object.defineProperty(this, BRAND, { value: true });
    Object.defineProperty(this, INSPECT, { value: () => this.toJSON() });
  }

  toJSON(): FailureSummary {
    return summarize(this.failure);
  }
}

/** Whether a value is a {@link FailureError}, of this copy of the package or another. */
export function isFailureError(value: unknown): value is FailureError {
  return value instanceof Error && BRAND in value;
}
