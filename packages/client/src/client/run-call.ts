import { defaultBackoff, err } from "@error-model/core";
import type { Endpoint, ErrorDefinitions, Outcome, Result } from "@error-model/core";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { AnyFailure, Failure } from "../failure/failure.js";
import { withDeclaredCodes, withFacts } from "../failure/amend-failure.js";
import { isRead, recoveryFor } from "../recovery/recovery-for.js";
import type { BaseAddress } from "./build-url.js";
import type { ClientOptions, RetryOptions } from "./client-options.js";
import { findBlockedCredit } from "./credit-alert.js";
import type { CallOutput, DeclaredCode } from "./endpoint-types.js";
import { notify, toFailureLine } from "./hooks.js";
import type { ClientHooks } from "./hooks.js";
import { addHeaders, prepareRequest, toRequestInit } from "./prepare-request.js";
import type { PreparedRequest, RequestInput } from "./prepare-request.js";
import { pause } from "./pause.js";
import type { Sleep } from "./pause.js";
import type { RetryTokens } from "./retry-tokens.js";
import { sendAttempt } from "./send-attempt.js";
import type { AttemptEnvironment } from "./send-attempt.js";
import { endingOf } from "./step-event.js";
import type { LoginRole, Step } from "./step-event.js";
import type { SentToken, TokenSource } from "./token-source.js";
import { untilOnline } from "./until-online.js";
import { within } from "./within.js";

/** What all calls of a client share. */
export interface CallEnvironment<R extends ErrorDefinitions>
  extends AttemptEnvironment<R>, Pick<ClientOptions, "apiKey" | "sign" | "reauthenticate"> {
  readonly base: BaseAddress;
  readonly tokens: TokenSource;
  readonly retryTokens: RetryTokens;
  readonly retry: RetryOptions;
  readonly budgetMs: number;
  readonly hooks: ClientHooks<R>;
  readonly random: () => number;
  readonly sleep: Sleep;
}

/**
 * Carries out what {@link recoveryFor} decides, attempt by attempt, until there is an answer or a failure to surface.
 *
 * @throws TypeError when the call cannot be made into a request.
 */
export async function runCall<E extends Endpoint, R extends ErrorDefinitions>(
  env: CallEnvironment<R>,
  endpoint: E,
  input: RequestInput,
  callId: number,
): Promise<Result<CallOutput<E>, Failure<DeclaredCode<E, R>, R>>> {
  const { signal, idempotencyKey } = input;
  const request = prepareRequest(env.base, endpoint, input);
  type Code = DeclaredCode<E, R>;
  type Failed = Failure<Code, R>;
  const { method } = endpoint;
  const call = { method, route: endpoint.path };
  const route = `${method} ${call.route}`;
  // Codes that the registry does not have make no difference: only known codes are looked up in the list.
  const declared = endpoint.errors as readonly Code[];
  const idempotent = idempotencyKey !== undefined && endpoint.honoursIdempotencyKey;
  const startedAt = env.now();
  let attempts = 0;
  let retries = 0;
  let reauthenticated = false;
  let last: Failed | undefined;
  let owner = 0;
  const { onStep } = env.hooks;
  const since = (at: number): number => env.now() - at;
  let stepAt = startedAt;
  // Without the hook, its events are not even made.
  const tell =
    onStep &&
    ((step: Step): void => {
      stepAt = env.now();
      notify(onStep, { ...call, callId, at: stepAt, ...step });
    });
  const end = <Ended extends Result<CallOutput<E>, Failed>>(result: Ended): Ended => {
    tell?.({ type: "call-ended", attempts, durationMs: since(startedAt), ...endingOf(result) });
    return result;
  };
  // Once an attempt may have been applied, no later answer to another attempt takes that back.
  let applied: Outcome | undefined;

  const surface = (failure: Failed, outcome = applied ?? failure.outcome): Result<never, Failed> => {
    const surfaced = withFacts(failure, { attempts, outcome });
    if (surfaced.alert) notify(env.hooks.onAlert, { ...call, reason: "failure", failure: surfaced });
    notify(env.hooks.onFailure, toFailureLine(surfaced, call));
    return end(err(surfaced));
  };
  /** Given up while nothing was under way. */
  const abandon = (thrown: unknown): Result<never, Failed> =>
    surface(failureFromThrown(thrown, signal), applied ?? "not-applied");

  const onLogin = (role: LoginRole): void => tell?.({ type: "login-begun", role });
  const onBody = (body: unknown): void => {
    const blocked = findBlockedCredit(body);
    if (blocked !== undefined) notify(env.hooks.onAlert, { ...call, reason: "credit-blocked", ...blocked });
  };

  /** `false` where no further attempt may be made, or the wait was cut short. */
  const waitForRetry = async (failure: Failed, delayMs: number): Promise<boolean> => {
    const leftMs = (): number => env.budgetMs - since(startedAt);
    if (delayMs > leftMs() || !env.retryTokens.take(route)) return false;
    notify(env.hooks.onRetry, { ...call, failure: withFacts(failure, { attempts }), attempts, delayMs });
    const reason = (failure as AnyFailure).retryAfterMs === undefined ? "back-off" : "retry-after";
    tell?.({ type: "wait-begun", delayMs, reason });
    return (
      (await pause(env.sleep, delayMs, signal)) &&
      (await untilOnline(leftMs(), signal, () => tell?.({ type: "offline-begun" })))
    );
  };

  for (;;) {
    let credentials: SentCredentials;
    try {
      credentials = await credentialsOf(env, method, request, signal);
    } catch (thrown) {
      return abandon(thrown);
    }
    if (isAborted(signal)) return abandon(undefined);
    const { sent, headers } = credentials;
    // Somebody else has come: what one user has asked for is not repeated for another.
    if (last && sent[2] !== owner) return surface(last);
    const [token] = sent;
    [, , owner] = sent;
    const init = toRequestInit(method, request, headers);
    attempts += 1;
    tell?.({ type: "attempt-begun", attempt: attempts });
    const result = await sendAttempt<E["response"], R, Code>(env, {
      url: request.url,
      init,
      schema: endpoint.response,
      errors: declared,
      signal,
      onBody,
    });
    tell?.({ type: "attempt-ended", attempt: attempts, durationMs: since(stepAt), ...endingOf(result) });
    if (result.ok || serverIsWell(result.error)) env.retryTokens.earn(route, retries > 0);
    if (result.ok) return end(result);
    const failure = result.error;
    last = failure;
    if (failure.outcome === "unknown" && !isRead(method)) applied = "unknown";

    const decision = recoveryFor(failure, {
      ...env.retry,
      method,
      idempotent,
      attempt: retries,
      baseMs: (env.retry.baseMs ?? defaultBackoff.baseMs) * env.retryTokens.stretch(route, retries),
      random: env.random,
      usesJwt: Boolean(env.reauthenticate && token),
      reauthenticated,
    });
    if (decision.kind === "reauthenticate") {
      try {
        const renewed = await within(0, signal, () => env.tokens.renew(sent, onLogin));
        tell?.({ type: "login-ended", ok: renewed.ok, durationMs: since(stepAt) });
        if (!renewed.ok)
          return renewed.error === undefined
            ? surface(failure)
            : surface(withDeclaredCodes(renewed.error, declared), applied ?? "not-applied");
      } catch (thrown) {
        return abandon(thrown);
      }
      reauthenticated = true;
      continue;
    }

    const waited = decision.kind === "retry" && (await waitForRetry(failure, decision.delayMs));
    if (isAborted(signal)) return abandon(undefined);
    if (!waited) return surface(failure);
    retries += 1;
  }
}

interface SentCredentials {
  /** All of the attempt's headers. */
  readonly headers: Record<string, string>;
  readonly sent: SentToken;
}

/** Whatever an attempt is sent with that may have changed since the one before. At once, where nothing has to be waited for. */
function credentialsOf<R extends ErrorDefinitions>(
  env: CallEnvironment<R>,
  method: string,
  request: PreparedRequest,
  signal: AbortSignal | undefined,
): SentCredentials | Promise<SentCredentials> {
  const { tokens, sign } = env;
  const given = tokens.get();
  if (typeof given !== "object" && sign === undefined) return credentialsWith(env, request, given);
  return within(env.timeoutMs, signal, async (leave) => {
    const token = await given;
    const { url, body = "" } = request;
    return credentialsWith(
      env,
      request,
      token,
      await sign?.({ method, path: new URL(url).pathname, body }, leave),
    );
  });
}

function credentialsWith<R extends ErrorDefinitions>(
  { apiKey, tokens }: CallEnvironment<R>,
  request: PreparedRequest,
  given: string | undefined,
  signed?: Readonly<Record<string, string>>,
): SentCredentials {
  const headers = { ...request.headers };
  addHeaders(headers, signed);
  // After the waits, during which a login may have ended.
  const sent = tokens.newest(given);
  const [token] = sent;
  if (apiKey !== undefined) headers["x-api-key"] = apiKey;
  else if (token) headers["authorization"] = `Bearer ${token}`;
  return { headers, sent };
}

/** An answer that shows no distress, even if it refuses the request. */
function serverIsWell({ kind, retry, outcome, httpStatus = 500 }: AnyFailure): boolean {
  return retry !== "after-delay" && (kind === "api" ? outcome === "not-applied" : httpStatus < 500);
}

/** A call of its own, because the compiler takes a signal once looked at for one that cannot change. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
