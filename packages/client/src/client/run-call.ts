import { defaultBackoff, err } from "@error-model/core";
import type { Endpoint, Outcome, Result } from "@error-model/core";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure } from "../failure/failure.js";
import { withDeclaredCodes, withFacts } from "../failure/amend-failure.js";
import { isRead, recoveryFor } from "../recovery/recovery-for.js";
import type { Credentials, RetryOptions } from "./client-options.js";
import { findBlockedCredit } from "./credit-alert.js";
import type { CallOptions, CallOutput, DeclaredCode } from "./endpoint-types.js";
import { notify, toFailureLine } from "./hooks.js";
import type { ClientHooks } from "./hooks.js";
import { toRequestInit } from "./prepare-request.js";
import type { PreparedRequest } from "./prepare-request.js";
import { raceAbort } from "./race-abort.js";
import type { RetryTokens } from "./retry-tokens.js";
import { sendAttempt } from "./send-attempt.js";
import type { TokenSource } from "./token-source.js";
import { untilOnline } from "./until-online.js";

/** What all calls of a client share. */
export interface CallEnvironment {
  readonly apiKey: string | undefined;
  readonly tokens: TokenSource;
  readonly retryTokens: RetryTokens;
  readonly sign: Credentials["sign"];
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly timeoutMs: number;
  readonly retry: RetryOptions;
  readonly budgetMs: number;
  readonly hooks: ClientHooks;
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Carries out what {@link recoveryFor} decides, attempt by attempt, until there is an answer or a failure to surface.
 *
 * @throws TypeError when a header cannot be sent.
 */
export async function runCall<E extends Endpoint>(
  env: CallEnvironment,
  endpoint: E,
  request: PreparedRequest,
  { signal, idempotencyKey }: CallOptions,
): Promise<Result<CallOutput<E>, Failure<DeclaredCode<E>>>> {
  type Failed = Failure<DeclaredCode<E>>;
  const call = { method: endpoint.method, route: endpoint.path };
  const route = `${call.method} ${call.route}`;
  // Codes that the registry does not have make no difference: only known codes are looked up in the list.
  const declared = endpoint.errors as readonly DeclaredCode<E>[];
  const idempotent = idempotencyKey !== undefined && endpoint.honoursIdempotencyKey;
  const startedAt = env.now();
  let attempts = 0;
  let retries = 0;
  let reauthenticated = false;
  // Once an attempt may have been applied, no later answer to another attempt takes that back.
  let applied: Outcome = "not-applied";

  const surface = (failure: Failed, alert = false): Result<never, Failed> => {
    const surfaced = withFacts(failure, { attempts, ...(applied === "unknown" && { outcome: applied }) });
    if (alert) notify(env.hooks.onAlert, { ...call, reason: "payment-required", failure: surfaced });
    notify(env.hooks.onFailure, toFailureLine(surfaced, call));
    return err(surfaced);
  };
  /** Given up while nothing was under way. */
  const abandon = (thrown: unknown): Result<never, Failed> =>
    surface(withFacts(failureFromThrown(thrown, signal), { outcome: "not-applied" }));

  const onBody = (body: unknown): void => {
    const blocked = findBlockedCredit(body);
    if (blocked !== undefined) notify(env.hooks.onAlert, { ...call, reason: "credit-blocked", ...blocked });
  };

  for (;;) {
    let credentials: SentCredentials;
    try {
      credentials = await credentialsOf(env, call.method, request, signal);
    } catch (thrown) {
      return abandon(thrown);
    }
    if (isAborted(signal)) return abandon(undefined);
    const { token, round } = credentials;
    const init = toRequestInit(call.method, request, credentials.headers);
    attempts += 1;
    const result = await sendAttempt<E["response"], DeclaredCode<E>>({
      url: request.url,
      init,
      fetch: env.fetch,
      schema: endpoint.response,
      errors: declared,
      timeoutMs: env.timeoutMs,
      now: env.now,
      signal,
      onBody,
    });
    if (result.ok || serverIsWell(result.error)) env.retryTokens.earn(route, retries > 0);
    if (result.ok) return result;
    const failure = result.error;
    if (failure.outcome === "unknown" && !isRead(endpoint.method)) applied = "unknown";
    if (isAborted(signal))
      return surface(withFacts(failureFromThrown(undefined, signal), { outcome: applied }));

    const decision = recoveryFor(failure, {
      method: endpoint.method,
      idempotent,
      attempt: retries,
      maxAttempts: env.retry.maxAttempts,
      baseMs: (env.retry.baseMs ?? defaultBackoff.baseMs) * env.retryTokens.stretch(route, retries),
      capMs: env.retry.capMs,
      random: env.random,
      usesJwt: token !== undefined && env.tokens.canRenew,
      reauthenticated,
    });
    if (decision.kind === "surface") return surface(failure, decision.alert);

    if (decision.kind === "retry") {
      const { delayMs } = decision;
      const leftMs = (): number => env.budgetMs - (env.now() - startedAt);
      if (delayMs > leftMs() || !env.retryTokens.take(route)) return surface(failure, decision.alert);
      notify(env.hooks.onRetry, { ...call, failure: withFacts(failure, { attempts }), attempts, delayMs });
      const waited = (await pause(env, delayMs, signal)) && (await untilOnline(leftMs(), signal));
      if (!waited && !isAborted(signal)) return surface(failure, decision.alert);
      retries += 1;
      continue;
    }

    try {
      // A decision to re-authenticate is made only where a token was sent.
      const renewed = await raceAbort(env.tokens.renew(token ?? "", round), signal);
      if (!renewed.ok)
        return surface(
          renewed.error === undefined
            ? failure
            : withFacts(withDeclaredCodes(renewed.error, declared), { outcome: failure.outcome }),
        );
    } catch (thrown) {
      return abandon(thrown);
    }
    reauthenticated = true;
  }
}

interface SentCredentials {
  readonly headers: ReadonlyMap<string, string>;
  readonly token: string | undefined;
  readonly round: number;
}

/** Whatever an attempt is sent with that may have changed since the one before. */
async function credentialsOf(
  { apiKey, tokens, sign }: CallEnvironment,
  method: string,
  { url, body = "" }: PreparedRequest,
  signal: AbortSignal | undefined,
): Promise<SentCredentials> {
  const pending = tokens.get();
  const given = typeof pending === "object" ? await raceAbort(Promise.resolve(pending), signal) : pending;
  const signed = sign && (await raceAbort(sign({ method, path: url.pathname, body }, signal), signal));
  const headers = new Map(Object.entries(signed ?? {}));
  // After the waits, during which a login may have ended.
  const token = tokens.newest(given);
  if (apiKey !== undefined) headers.set("x-api-key", apiKey);
  else if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  return { headers, token, round: tokens.round() };
}

/** An answer that shows no distress, even if it refuses the request. */
function serverIsWell(failure: Failure): boolean {
  return "httpStatus" in failure && failure.httpStatus < 500 && failure.httpStatus !== 429;
}

/** Waits before a retry. `false` when the clock failed, so that a broken one cannot turn retries into a hot loop. */
async function pause(
  env: CallEnvironment,
  delayMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    await raceAbort(env.sleep(delayMs, signal ?? new AbortController().signal), signal);
    return true;
  } catch {
    // An abort is told at the start of the next round.
    return false;
  }
}

/** A call of its own, because the compiler takes a signal once looked at for one that cannot change. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
