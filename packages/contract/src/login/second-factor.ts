import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { commonCodes, loginCodes, tokenCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { sessionResponseSchema } from "./login.js";

/** The code that an authenticator app shows: six digits. Fails as INVALID_CREDENTIALS, which a mistyped code is as well. */
export const secondFactorCodeSchema = withErrorCode(z.string().check(z.regex(/^\d{6}$/)), {
  default: "INVALID_CREDENTIALS",
  invalid_type: "INVALID_BODY",
});

/** The body of the second step of a login. */
export const secondFactorRequestSchema = withErrorCode(
  z.object({
    /** `two_factor_token` of the login's answer. */
    two_factor_token: withErrorCode(z.string().check(z.maxLength(4096)), {
      default: "INVALID_BODY",
      too_big: "INVALID_TOKEN",
    }),
    code: secondFactorCodeSchema,
  }),
  "INVALID_BODY",
);

/** The body of the second step of a login. */
export type SecondFactorRequest = z.output<typeof secondFactorRequestSchema>;

/**
 * Ends a login of a user with an authenticator app. A wrong code is INVALID_CREDENTIALS and may be tried again;
 * INVALID_TOKEN and TOKEN_EXPIRED mean that the login has to begin anew.
 */
export const secondFactor = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/auth/2fa",
  request: { body: secondFactorRequestSchema },
  response: sessionResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(loginCodes, tokenCodes, commonCodes, ["INVALID_BODY"]),
  honoursIdempotencyKey: false,
});
