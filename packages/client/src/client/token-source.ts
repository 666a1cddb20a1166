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
  readonly newest: (given: string | undefined) => string | undefined;
  /** How many logins have ended, for {@link TokenSource.renew}. */
  readonly round: () => number;
  /**
   * Gives a token newer than `stale`: the one that another call brought meanwhile, else that of a login which all callers
   * share. A request that was sent before a login failed (`round`) shares that failure, however late its answer comes.
   * The error is the login's own failure, or `undefined` where it threw instead of telling. `tell` is told at once which
   * part the caller has in it.
   */
  readonly renew: (stale: string, round: number, tell: (role: LoginRole) => void) => Promise<Login>;
  readonly canRenew: boolean;
}

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
  let refused: Login | undefined;
  let refusedUntil = 0;

  async function logIn(): Promise<Login> {
    let result = await attemptLogin(options);
    const waitMs = throttleOf(result, options);
    if (waitMs !== undefined && waitMs <= options.budgetMs && (await pause(options.sleep, waitMs)))
      result = await attemptLogin(options);
    rounds += 1;
    if (result.ok) current = result.value;
    // Until the server admits a login again, there is no point in another one.
    refused = result.ok ? undefined : result;
    refusedUntil = now() + (throttleOf(result, options) ?? 0);
    return result;
  }

  return {
    get: () => getToken?.(),
    newest: (given) => {
      // Somebody else has logged in, or this one out: no token of before may be sent for them.
      if (given !== lastGiven) current = given;
      lastGiven = given;
      return current;
    },
    round: () => rounds,
    renew: async (stale, round, tell) => {
      // A straggler: its token was replaced while it was under way.
      if (current !== undefined && current !== stale) {
        tell("takes");
        return ok(current);
      }
      if (login === undefined && refused !== undefined && (round < rounds || now() < refusedUntil)) {
        tell("takes");
        return refused;
      }
      tell(login === undefined ? "leads" : "joins");
      login ??= logIn().finally(() => {
        login = undefined;
      });
      return await login;
    },
    canRenew: reauthenticate !== undefined,
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
