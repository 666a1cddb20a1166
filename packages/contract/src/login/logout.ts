import { defineEndpoint } from "@error-model/core";
import * as z from "zod/mini";
import { commonCodes, tokenCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";

/** The answer to a logout. */
export const logoutResponseSchema = z.looseObject({ status: z.literal(true) });

/** Ends the session of the JWT that it is called with, from now on INVALID_TOKEN. Takes a JWT only. */
export const logout = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/auth/logout",
  request: {},
  response: logoutResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(tokenCodes, commonCodes, ["UNAUTHORIZED"]),
  honoursIdempotencyKey: false,
});
