import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { commonCodes, loginCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { storableText } from "../storable-text.js";

// An empty name or password is a wrong one, and so is one that no database could have stored; a missing or a non-text one
// is a broken request.
const credential = withErrorCode(z.string().check(z.minLength(1), z.maxLength(256), z.regex(storableText)), {
  default: "INVALID_BODY",
  invalid_format: "INVALID_CREDENTIALS",
  too_small: "INVALID_CREDENTIALS",
  too_big: "INVALID_CREDENTIALS",
});

/** The body of a login. Fails as INVALID_CREDENTIALS where a member is empty, too long or not storable, otherwise as INVALID_BODY. */
export const loginRequestSchema = withErrorCode(
  z.object({ username: credential, password: credential }),
  "INVALID_BODY",
);

/** The answer that opens a session. */
export const sessionResponseSchema = z.looseObject({
  status: z.literal(true),
  /** The JWT for `Authorization: Bearer`. */
  token: z.string(),
  /** Seconds until the token expires. */
  expires_in: z.optional(z.number()),
});

/** The answer when the password was right and a code of the authenticator app is still missing. */
export const secondFactorRequiredSchema = z.looseObject({
  status: z.literal(true),
  two_factor_required: z.literal(true),
  /** Goes back with the code, to `secondFactor`. It opens nothing by itself. */
  two_factor_token: z.string(),
  /** Seconds in which the code has to follow. */
  expires_in: z.optional(z.number()),
});

/** The answer to a login: a session, or the question for the second factor. `readLogin` tells which. */
export const loginResponseSchema = z.union([secondFactorRequiredSchema, sessionResponseSchema]);

/** The body of a login. */
export type LoginRequest = z.output<typeof loginRequestSchema>;

/** The answer that opens a session. */
export type SessionResponse = z.output<typeof sessionResponseSchema>;

/** The answer to a login; `readLogin` tells which of the two. */
export type LoginResponse = z.output<typeof loginResponseSchema>;

/**
 * Trades a user name and a password for a JWT, or for the question for the second factor.
 *
 * The API's pages name the limits of the login and of its second factor but neither their paths nor their members:
 * both are this contract's choice.
 */
export const login = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/auth/login",
  request: { body: loginRequestSchema },
  response: loginResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(loginCodes, commonCodes, ["INVALID_BODY"]),
  honoursIdempotencyKey: false,
});
