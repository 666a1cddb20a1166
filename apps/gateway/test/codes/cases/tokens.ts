import type { CodeCase } from "../code-case.js";
import { addStageUser, sessionHeader } from "../callers.js";
import type { TokenChange } from "../callers.js";
import { getBalance } from "../requests.js";
import type { Stage } from "../stage.js";

const LOG_IN_AGAIN = { "www-authenticate": 'Bearer realm="api", error="invalid_token"' };
const HOUR_MS = 3_600_000;

/** Asks for the balance with a token that differs in one thing from a good one. */
const withToken =
  (change: TokenChange = {}, alter = (header: string) => header) =>
  async (stage: Stage) => {
    const { authorization } = await sessionHeader(stage, await addStageUser(stage), change);
    return getBalance({ authorization: alter(authorization) });
  };

/** Another header, and the signature left out: the oldest trick. */
function unsigned(header: string): string {
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url");
  return `Bearer ${none}.${header.split(".")[1]}.`;
}

/** Whether a token proves who its holder is. */
export const tokenCases: readonly CodeCase[] = [
  {
    code: "UNAUTHORIZED",
    cause: "The Authorization header is of another scheme than Bearer.",
    arrange: () => Promise.resolve(getBalance({ authorization: "Basic YWRhOnNlY3JldA==" })),
  },
  {
    code: "INVALID_TOKEN",
    cause: "What follows Bearer is no JWT.",
    arrange: () => Promise.resolve(getBalance({ authorization: "Bearer letmein" })),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token has been logged out.",
    arrange: async (stage) => {
      const headers = await sessionHeader(stage, await addStageUser(stage));
      await stage.send({ method: "POST", path: "/api/v1/auth/logout", headers });
      return getBalance(headers);
    },
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token is signed with another secret.",
    arrange: withToken({ secret: "a secret that the gateway has not" }),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token says that it needs no signature.",
    arrange: withToken({}, unsigned),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token is of another issuer.",
    arrange: withToken({ issuer: "another-gateway" }),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token is for another audience.",
    arrange: withToken({ audience: "another-api" }),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "INVALID_TOKEN",
    cause: "The token is the one of a login whose code is still missing.",
    arrange: withToken({ kind: "second-factor" }),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "TOKEN_EXPIRED",
    cause: "The token was given out an hour ago, for 15 minutes.",
    arrange: withToken({ issuedAt: new Date(Date.now() - HOUR_MS) }),
    headers: LOG_IN_AGAIN,
  },
  {
    code: "TOKEN_EXPIRED",
    cause: "The code comes an hour after the password.",
    arrange: async (stage) => {
      const user = await addStageUser(stage, { totp: true });
      const change = { kind: "second-factor", issuedAt: new Date(Date.now() - HOUR_MS) } as const;
      const { authorization } = await sessionHeader(stage, user, change);
      const body = { two_factor_token: authorization.slice("Bearer ".length), code: "123456" };
      return { method: "POST", path: "/api/v1/auth/2fa", body };
    },
    headers: LOG_IN_AGAIN,
  },
];
