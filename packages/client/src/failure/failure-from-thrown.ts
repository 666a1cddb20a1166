import type { AbortedFailure, NetworkFailure, TimeoutFailure } from "./failure.js";
import { abortedFailure, networkFailure, timeoutFailure } from "./make-failure.js";

/** Codes of Node's for a connection that never stood, so that no request can have gone through it. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

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
  if (signal?.aborted === true) return failureFromAbort(signal);
  const name = memberOf(thrown, "name");
  if (name === "TimeoutError") return timeoutFailure();
  if (name === "AbortError") return abortedFailure();
  const reason = platformCode(thrown) ?? platformCode(memberOf(thrown, "cause"));
  const connected = reason === undefined || !NEVER_CONNECTED.has(reason);
  return networkFailure(reason, connected ? "unknown" : "not-applied");
}

/** What an aborted signal means by its reason. */
function failureFromAbort(signal: AbortSignal): AbortedFailure | TimeoutFailure {
  return memberOf(signal.reason, "name") === "TimeoutError" ? timeoutFailure() : abortedFailure();
}

function platformCode(thrown: unknown): string | undefined {
  const code = memberOf(thrown, "code");
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : undefined;
}

/** Anything can be thrown, getters that throw included. */
function memberOf(value: unknown, member: "name" | "code" | "cause"): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  try {
    return Reflect.get(value, member);
  } catch {
    return undefined;
  }
}
