import type { Limits } from "../limits/limits.js";
import type { Vault } from "../storage/storage.js";
import { loadSigningSecret, minSecretBytes } from "./signing-secret.js";
import { createTokens } from "./tokens.js";
import type { Tokens } from "./tokens.js";

/** How tokens are signed, and how long they are good. */
export interface TokenOptions {
  /** Signs tokens; at least 32 bytes as UTF-8. Default: a random one in the database, which all its gateways share. */
  readonly secret?: string | undefined;
  /** `iss`. Default: `sms-gateway`. */
  readonly issuer?: string | undefined;
  /** `aud`. Default: `sms-gateway-api`. */
  readonly audience?: string | undefined;
  /** How long a login is good, seconds. Default: 900. */
  readonly lifetimeSeconds?: number | undefined;
}

/** How long tokens are good, seconds. */
export interface TokenLifetimes {
  readonly accessSeconds: number;
  /** From the password to the code. */
  readonly secondFactorSeconds: number;
}

/** What logging in works with. */
export interface LoginServices extends Vault {
  readonly tokens: Tokens;
  readonly limits: Pick<Limits, "loginName" | "secondFactor">;
  readonly lifetimes: TokenLifetimes;
}

const DEFAULT_LIFETIME_SECONDS = 900;
const SECOND_FACTOR_SECONDS = 300;

/**
 * Makes what logging in works with.
 *
 * @throws RangeError for a secret that is too short for HS256.
 */
export async function createLoginServices(
  { database, secrets }: Vault,
  limits: Limits,
  options: TokenOptions = {},
  now: Date,
): Promise<LoginServices> {
  const { issuer = "sms-gateway", audience = "sms-gateway-api", lifetimeSeconds } = options;
  const secret =
    options.secret === undefined
      ? await loadSigningSecret({ database, secrets }, now)
      : new TextEncoder().encode(options.secret);
  if (secret.byteLength < minSecretBytes)
    throw new RangeError(
      `The secret for tokens has ${secret.byteLength} bytes; HS256 needs ${minSecretBytes}.`,
    );
  return {
    database,
    secrets,
    tokens: createTokens({ secret, issuer, audience }),
    limits,
    lifetimes: {
      accessSeconds: lifetimeSeconds ?? DEFAULT_LIFETIME_SECONDS,
      secondFactorSeconds: SECOND_FACTOR_SECONDS,
    },
  };
}
