import { defineEndpoint } from "@error-model/core";
import { apiKeyOrJwtCodes, commonCodes, smsAccessCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idempotencyHeadersSchema } from "../headers/idempotency-key.js";
import { sendRequestSchema } from "./send-request.js";
import { sendResponseSchema } from "./send-response.js";

/** Sends one text to up to 100 recipients. Needs the permission `sms.send`. */
export const sendSms = /* @__PURE__ */ defineEndpoint({
  method: "POST",
  path: "/sms/send",
  request: { headers: idempotencyHeadersSchema, body: sendRequestSchema },
  response: sendResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(apiKeyOrJwtCodes, smsAccessCodes, commonCodes, [
    "INVALID_BODY",
    "INVALID_PARAMS",
    "INVALID_TO",
    "INVALID_MESSAGE",
    "INVALID_SENDER",
    "TOO_MANY_RECIPIENTS",
    "INSUFFICIENT_BALANCE",
    "DB_ERROR",
  ]),
  honoursIdempotencyKey: true,
});
