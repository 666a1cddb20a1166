import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { apiKeyOrJwtCodes, commonCodes, smsAccessCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { messageMembers } from "./message-members.js";

/**
 * The path parameters of a status request. The id's inner form is the server's own; only characters that need no
 * escaping in a path are let through. Fails as INVALID_PARAMS.
 */
export const messageStatusParamsSchema = withErrorCode(
  z.object({ message_id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/)) }),
  "INVALID_PARAMS",
);

/** The answer to a status request. The outer `status` is a boolean, the message's own is a word. */
export const messageStatusResponseSchema = z.looseObject({
  status: z.literal(true),
  message: z.looseObject({
    message_id: z.string(),
    telecom_message_id: z.optional(z.nullable(z.string())),
    ...messageMembers,
  }),
});

/** The answer to a status request. */
export type MessageStatusResponse = z.output<typeof messageStatusResponseSchema>;

/** Tells what became of a message. A message of another account is NOT_FOUND. Needs the permission `sms.read`. */
export const getMessageStatus = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/status/:message_id",
  request: { params: messageStatusParamsSchema },
  response: messageStatusResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(apiKeyOrJwtCodes, smsAccessCodes, commonCodes, [
    "INVALID_PARAMS",
    "NOT_FOUND",
  ]),
  honoursIdempotencyKey: false,
});
