import { matchFailure } from "@error-model/client";
import type { SendFailure } from "./send-failure.js";

/** Names a failure for counts and logs: its code, or what came in place of one. Nothing of the request is in it. */
export function nameOf(failure: SendFailure): string {
  return matchFailure(failure)
    .with("api", ({ error }) => error.error_code)
    .with("unrecognized", ({ error }) => printable(error.error_code))
    .with("http", ({ httpStatus }) => `HTTP ${String(httpStatus)} without an error code`)
    .with("invalid-response", ({ reason }) => `unusable answer (${reason})`)
    .with("network", ({ reason }) => `connection failed${reason === undefined ? "" : ` (${reason})`}`)
    .with("timeout", () => "no answer in time")
    .with("aborted", () => "aborted")
    .exhaustive();
}

/** The server's name for the request, for its support. */
export function requestIdOf(failure: SendFailure): string | undefined {
  return "requestId" in failure ? failure.requestId : undefined;
}

/** A word that the server has for a row which it did not accept: shown only if it looks like one. */
export function printableStatus(status: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(status) ? status : "an unknown status";
}

/** A code that this build does not know may be any text: it is shown only if it looks like a code. */
function printable(code: string): string {
  return /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : "an unknown error code";
}
