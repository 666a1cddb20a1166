import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { commonCodes, loginCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";

// An empty name or password is a wrong one; a missing or a non-text one is a broken request.
const credential = withErrorCode(z.string().check(z.minLength(1), z.maxLength(256)), {
  default: "INVALID_BODY",
  too_small: "INVALID_CREDENTIALS",
  too_big: "INVALID_CREDENTIALS",
});

/** The body of a login. Fails as INVALID_CREDENTIALS where a member is empty or too long, otherwise as INVALID_BODY. */
export const loginRequestSchema = withErrorCode(
  z.object({ username: credential, password: credential }),
  "INVALID_BODY",
);

/** The answer to a login. */
export const loginResponseSchema = z.looseObject({
  status: z.literal(true),
  /** The JWT for `Authorization: Bearer`. */
  token: z.string(),
  /** Seconds until the token expires. */
  expires_in: z.optional(z.number()),
});

/** The body of a login. */
export type LoginRequest = z.output<typeof loginRequestSchema>;

/** The answer to a login. */
export type LoginResponse = z.output<typeof loginResponseSchema>;

/**
 * Trades a user name and a password for a JWT.
 *
 * The API's pages name the limits of the login but neither its path nor its members: `/auth/login`, `username`,
 * `password`, `token` and `expires_in` are this contract's choice.
 */
export const login = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/auth/login",
  request: { body: loginRequestSchema },
  response: loginResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(loginCodes, commonCodes, ["INVALID_BODY"]),
  honoursIdempotencyKey: false,
});
