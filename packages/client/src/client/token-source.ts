import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import type { AnyFailure } from "../failure/failure.js";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import { recoveryFor } from "../recovery/recovery-for.js";
import type { Credentials } from "./client-options.js";
import { pause } from "./pause.js";
import type { Sleep } from "./pause.js";
import type { LoginRole } from "./step-event.js";
import { within } from "./within.js";

/** The token that all calls of a client share. */
export interface TokenSource {
  /** What `getToken` gives now. */
  readonly get: () => string | undefined | PromiseLike<string | undefined>;
  /** The token to send, if any: that of a login, until `getToken` gives another one than before it. */
  readonly newest: (given: string | undefined) => SentToken;
  /**
   * Gives a token newer than the one that was sent: what another call brought meanwhile, else that of a login which all callers
   * share. A request that was sent before a login failed shares that failure, however late its answer comes. The error is the
   * login's own failure, or `undefined` where it threw instead of telling, or somebody else has come since the request was
   * sent: their token is none for it. `tell` is told at once which part the caller has in it.
   */
  readonly renew: (sent: SentToken, tell: (role: LoginRole) => void) => Promise<Login>;
}

/**
 * A token, how many logins had ended when it was sent, and how often `getToken` had given one that none of them had brought:
 * somebody else's.
 */
export type SentToken = readonly [token: string | undefined, round: number, owner: number];

interface TokenSourceOptions extends Credentials {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: Sleep;
  /** Milliseconds that a login, and the wait before a second one, may take. */
  readonly budgetMs: number;
}

type Login = Result<string, AnyFailure | undefined>;

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { getToken, reauthenticate, now } = options;
  let current: string | undefined;
  let lastGiven: string | undefined;
  let login: Promise<Login> | undefined;
  let rounds = 0;
  let owner = 0;
  let refused: Login | undefined;
  let refusedAt = 0;
  let refusedMs = 0;

  async function logIn(): Promise<Login> {
    const before = owner;
    let result = await attemptLogin(options);
    const waitMs = throttleOf(result, options);
    if (waitMs !== undefined && waitMs <= options.budgetMs && (await pause(options.sleep, waitMs)))
      result = await attemptLogin(options);
    rounds += 1;
    if (before !== owner) return err(undefined);
    if (result.ok) current = result.value;
    // Until the server admits a login again, there is no point in another one.
    refused = result.ok ? undefined : result;
    refusedAt = now();
    refusedMs = throttleOf(result, options) ?? 0;
    return result;
  }

  return {
    get: () => getToken?.(),
    newest: (given) => {
      if (given !== lastGiven) {
        // Somebody else has logged in, or this one out: nothing of before may be sent for them.
        if (given !== current && reauthenticate) {
          owner += 1;
          refused = undefined;
        }
        lastGiven = current = given;
      }
      return [current, rounds, owner];
    },
    renew: async ([stale, round, of], tell) => {
      if (of !== owner) return err(undefined);
      // A straggler: its token was replaced while it was under way.
      if (current !== undefined && current !== stale) {
        tell("takes");
        return ok(current);
      }
      // Of a clock that was set back by hours, nobody has to wait for them to pass.
      const isThrottled = Math.abs(now() - refusedAt) < refusedMs;
      if (!login && refused && (round < rounds || isThrottled)) {
        tell("takes");
        return refused;
      }
      tell(login ? "joins" : "leads");
      login ??= logIn().finally(() => {
        login = undefined;
      });
      return await login;
    },
  };
}

/** One login. Never rejects; one that hangs is given up, and told so through its signal. */
async function attemptLogin({ reauthenticate, budgetMs }: TokenSourceOptions): Promise<Login> {
  try {
    return await within(
      budgetMs,
      undefined,
      async (signal) => (await reauthenticate?.(signal)) ?? err(undefined),
    );
  } catch (thrown) {
    const failure = failureFromThrown(thrown);
    return err(failure.kind === "timeout" ? failure : undefined);
  }
}

/** Milliseconds after which a login that was throttled by Retry-After may be repeated. */
function throttleOf(login: Login, { random }: TokenSourceOptions): number | undefined {
  if (login.ok || login.error?.retryAfterMs === undefined) return undefined;
  const decision = recoveryFor(login.error, { method: "POST", attempt: 0, usesJwt: false, random });
  return decision.kind === "retry" ? decision.delayMs : undefined;
}
