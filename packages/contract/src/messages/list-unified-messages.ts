import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { smsReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idSchema } from "../id.js";
import {
  filterMembers,
  messageSources,
  pageMembers,
  periodChecks,
  periodMembers,
} from "./message-filters.js";
import { messageMembers } from "./message-members.js";

/** Where the messages of a unified list come from. Default: `all`. */
const unifiedMembers = { source: z._default(z.enum(messageSources), "all") };

/** The query of a unified list, with its defaults filled in. Fails as INVALID_PARAMS. */
export const listUnifiedMessagesQuerySchema = withErrorCode(
  z
    .object({ ...pageMembers, ...filterMembers, ...periodMembers, ...unifiedMembers })
    .check(...periodChecks()),
  "INVALID_PARAMS",
);

/** The query of an export: a unified list without pages. Fails as INVALID_PARAMS. */
export const exportUnifiedMessagesQuerySchema = withErrorCode(
  z.object({ ...filterMembers, ...periodMembers, ...unifiedMembers }).check(...periodChecks()),
  "INVALID_PARAMS",
);

/** One message of a unified list. */
export const unifiedMessageSchema = z.looseObject({
  id: idSchema,
  /** `api` or `broadcasts`, or a word of a newer server. */
  source: z.string(),
  ...messageMembers,
  sent_at: z.nullable(z.string()),
  /** Whether the recipient followed a link in the text. */
  clicked: z.boolean(),
  /** What the recipient did behind the link, where something was reported. */
  action_type: z.nullable(z.string()),
});

/** A page of messages of every source; there is no outer `status`. */
export const listUnifiedMessagesResponseSchema = z.looseObject({
  messages: z.array(unifiedMessageSchema),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
  total_pages: z.number(),
});

/** A page of messages of every source. */
export type ListUnifiedMessagesResponse = z.output<typeof listUnifiedMessagesResponseSchema>;

/** One message of a unified list. */
export type UnifiedMessage = z.output<typeof unifiedMessageSchema>;

/** Lists messages of every source, page by page. Needs the permission `sms.read`. */
export const listUnifiedMessages = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/messages/unified",
  request: { query: listUnifiedMessagesQuerySchema },
  response: listUnifiedMessagesResponseSchema,
  errors: /* @__PURE__ */ mergeCodes(smsReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});

/** The columns of an export, in their order; the first line of the CSV names them. */
export const exportColumns = [
  "id",
  "source",
  "recipient",
  "sender_id",
  "message",
  "status",
  "status_code",
  "segments",
  "cost",
  "created_at",
  "sent_at",
  "delivered_at",
  "clicked",
  "action_type",
] as const;

/**
 * Exports messages of every source as CSV (RFC 4180), newest first, up to a million rows. Needs the permission
 * `sms.read`. The success body is a stream of text and no JSON: read it as it comes.
 *
 * The API's pages do not name the columns; {@link exportColumns} are this contract's choice.
 */
export const exportUnifiedMessages = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/messages/unified/export",
  request: { query: exportUnifiedMessagesQuerySchema },
  response: z.string(),
  responseType: "text/csv",
  errors: /* @__PURE__ */ mergeCodes(smsReadCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
