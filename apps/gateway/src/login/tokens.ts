import { err, ok } from "@error-model/core";
import type { Result } from "@error-model/core";
import { SignJWT, errors, jwtVerify } from "jose";
import * as z from "zod";

/** What tokens say beside who they are for, and how long they are good. */
export interface TokenSettings {
  /** At least 32 bytes. */
  readonly secret: Uint8Array;
  /** `iss`. A token of another issuer is refused. */
  readonly issuer: string;
  /** `aud`. A token for another audience is refused. */
  readonly audience: string;
}

/** What a token was given out for: each kind is good for its own purpose alone. */
export type TokenKind = "access" | "second-factor";

/** What stands in a token. */
export interface TokenClaims {
  readonly sessionId: string;
  readonly userId: number;
}

/** Why a token says nothing. */
export type TokenFailure =
  /** Not signed here, not for here, malformed, or of the other kind. */
  | { readonly kind: "invalid-token" }
  /** Good once, and past its expiry. */
  | { readonly kind: "expired-token" };

/** Signs tokens, and reads those that it has signed. */
export interface Tokens {
  readonly sign: (
    kind: TokenKind,
    claims: TokenClaims & { readonly issuedAt: Date; readonly expiresAt: Date },
  ) => Promise<string>;
  readonly read: (kind: TokenKind, token: string, now: Date) => Promise<Result<TokenClaims, TokenFailure>>;
}

/** The one algorithm: a token's own header never chooses how it is checked. */
const ALGORITHM = "HS256";

/** RFC 9068 names the first; the second keeps a half login from passing for a whole one. */
const TYPES: { readonly [K in TokenKind]: string } = { access: "at+jwt", "second-factor": "2fa+jwt" };

const claimsSchema = z.object({
  jti: z.uuid(),
  sub: z.string().regex(/^[1-9]\d{0,9}$/),
});

/** Makes what signs and reads tokens. */
export function createTokens({ secret, issuer, audience }: TokenSettings): Tokens {
  return {
    sign: (kind, { sessionId, userId, issuedAt, expiresAt }) =>
      new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPES[kind] })
        .setJti(sessionId)
        .setSubject(String(userId))
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(secret),
    read: async (kind, token, now) => {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: [ALGORITHM],
          typ: TYPES[kind],
          issuer,
          audience,
          requiredClaims: ["exp", "iat"],
          currentDate: now,
        });
        const claims = claimsSchema.safeParse(payload);
        return claims.success
          ? ok({ sessionId: claims.data.jti, userId: Number(claims.data.sub) })
          : err({ kind: "invalid-token" });
      } catch (error) {
        // The expiry is looked at last: whoever hears of it once had a good token.
        if (error instanceof errors.JWTExpired) return err({ kind: "expired-token" });
        if (error instanceof errors.JOSEError) return err({ kind: "invalid-token" });
        throw error;
      }
    },
  };
}
