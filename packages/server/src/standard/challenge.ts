import { clientActions } from "@error-model/core";
import type { ClientAction } from "@error-model/core";
import { match } from "ts-pattern";

const BEARER = 'Bearer realm="api"';
const API_KEY = 'ApiKey realm="api"';
const EVERY = `${API_KEY}, ${BEARER}`;

function write(action: ClientAction): string {
  return match(action)
    .with("reauthenticate", () => `${BEARER}, error="invalid_token"`)
    .with("replace-api-key", () => API_KEY)
    .with("sign-request", () => 'Signature realm="api"')
    .otherwise(() => EVERY);
}

// There are ten actions and floods of 401s: matching once is enough.
const challenges: ReadonlyMap<ClientAction, string> = /* @__PURE__ */ new Map(
  clientActions.map((action) => [action, write(action)]),
);

/**
 * Gives the WWW-Authenticate header that a 401, and nothing else, must carry (RFC 9110 section 11.6.1): the scheme that the
 * client has to do better at, or every accepted one. `invalid_token` is the word of RFC 6750 section 3.1.
 *
 * There is no Basic, not even for a wrong password: browsers would open their own dialog over the page's.
 */
export function challengeFor(httpStatus: number, action: ClientAction): string | undefined {
  return httpStatus === 401 ? (challenges.get(action) ?? EVERY) : undefined;
}
