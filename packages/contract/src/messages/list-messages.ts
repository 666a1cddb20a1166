import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { smsReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idSchema } from "../id.js";
import { filterMembers, pageMembers, periodChecks, periodMembers } from "./message-filters.js";
import { messageMembers } from "./message-members.js";

/** The query of a list, with its defaults filled in. Fails as INVALID_PARAMS. */
export const listMessagesQuerySchema = withErrorCode(
  z.object({ ...pageMembers, ...filterMembers, ...periodMembers }).check(...periodChecks()),
  "INVALID_PARAMS",
);

/** A page of messages; there is no outer `status`. */
export const listMessagesResponseSchema = z.looseObject({
  messages: z.array(
    z.looseObject({
      id: idSchema,
      /** The id that the send answered with. */
      client_message_id: z.string(),
      ...messageMembers,
    }),
  ),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
  total_pages: z.number(),
});

/** A page of messages. */
export type ListMessagesResponse = z.output<typeof listMessagesResponseSchema>;

/**
 * Lists messages, page by page. Needs the permission `sms.read`.
 *
 * The API's pages do not name the member that holds the rows; `messages` is this contract's choice.
 */
export const listMessages = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/messages",
  request: { query: listMessagesQuerySchema },
  response: listMessagesResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(smsReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
