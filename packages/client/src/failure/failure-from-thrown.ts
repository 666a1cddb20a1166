import type { AbortedFailure, NetworkFailure, TimeoutFailure } from "./failure.js";
import { abortedFailure, networkFailure, timeoutFailure } from "./make-failure.js";

/** Codes of Node's for a connection that never stood, so that no request can have gone through it. */
const NEVER_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * Tells why a request or the reading of its response threw.
 *
 * The signal comes first: an abort surfaces as any value, as a TypeError in some browsers. An `AbortSignal.timeout` is a
 * timeout, not an abort.
 */
export function failureFromThrown(
  thrown: unknown,
  signal?: AbortSignal,
): AbortedFailure | TimeoutFailure | NetworkFailure {
  const aborted = signal?.aborted === true;
  const name = memberOf(aborted ? signal.reason : thrown, "name");
  if (name === "TimeoutError") return timeoutFailure();
  if (aborted || name === "AbortError") return abortedFailure();
  const reason = platformCode(thrown) ?? platformCode(memberOf(thrown, "cause"));
  return networkFailure(reason, NEVER_CONNECTED.test(reason ?? "") ? "not-applied" : "unknown");
}

function platformCode(thrown: unknown): string | undefined {
  const code = memberOf(thrown, "code");
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : undefined;
}

/** Anything can be thrown, getters that throw included. */
function memberOf(value: unknown, member: "name" | "code" | "cause"): unknown {
  try {
    // Whatever it is, but for null and undefined, members may be asked for.
    return (value as { readonly [name: string]: unknown } | null | undefined)?.[member];
  } catch {
    return undefined;
  }
}
