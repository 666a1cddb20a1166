import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { apiKeyOrJwtCodes, commonCodes, smsAccessCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { idSchema } from "../id.js";
import { storableText } from "../storable-text.js";
import { messageMembers } from "./message-members.js";
import { wholeNumber } from "./whole-number.js";

/** Words by which a list is filtered. They are not the statuses that its rows carry. */
export const messageFilters = [
  "delivered",
  "undelivered",
  "expired",
  "pending",
  "sent",
  "failed",
  "unknown",
] as const;

const filterText = z.string().check(z.minLength(1), z.maxLength(64), z.regex(storableText));

/** A day within bounds that every clock and database can count from: the calendar of ISO 8601 begins with year 0. */
const day = z.iso.date().check(z.regex(/^2/));

/** The query of a list, with its defaults filled in. Fails as INVALID_PARAMS. */
export const listMessagesQuerySchema = withErrorCode(
  z
    .object({
      /** From 1. Default: 1. */
      page: z._default(wholeNumber(1, 1_000_000), 1),
      /** Rows per page, 1 to 100. Default: 25. */
      limit: z._default(wholeNumber(1, 100), 25),
      status: z.optional(z.enum(messageFilters)),
      /** Part of the recipient's number. */
      phone: z.optional(z.string().check(z.regex(/^\+?\d{1,15}$/))),
      country: z.optional(filterText),
      sender: z.optional(filterText),
      /** Days back from now, such as `7d`, which is what the server takes when no dates are given. */
      period: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}d$/))),
      /** First day, YYYY-MM-DD, from 2000 to 2999; only without `period`. */
      from: z.optional(day),
      /** Last day, included, from 2000 to 2999; only without `period`. */
      to: z.optional(day),
    })
    .check(
      z.refine(
        ({ period, from, to }) => period === undefined || (from === undefined && to === undefined),
        "Give a period or dates, not both.",
      ),
      z.refine(
        ({ from, to }) => from === undefined || to === undefined || from <= to,
        "The first day must not be after the last.",
      ),
    ),
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
  errors: /* @__PURE__ */ mergeCodes(apiKeyOrJwtCodes, smsAccessCodes, commonCodes, ["INVALID_PARAMS"]),
  honoursIdempotencyKey: false,
});
