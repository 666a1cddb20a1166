import { withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { phoneNumberSchema } from "../phone-number.js";
import { storableText } from "../storable-text.js";

/** The most recipients that one send request takes. */
export const maxRecipients = 100;

/**
 * The recipients: 1 to {@link maxRecipients} numbers in E.164 form. Fails as TOO_MANY_RECIPIENTS above that, otherwise
 * as INVALID_TO.
 */
export const recipientsSchema = withErrorCode(
  z.array(withErrorCode(phoneNumberSchema, "INVALID_TO")).check(z.minLength(1), z.maxLength(maxRecipients)),
  { default: "INVALID_TO", too_big: "TOO_MANY_RECIPIENTS" },
);

/**
 * The text: at least one character that is not blank, no U+0000 and no half of a surrogate pair. Fails as
 * INVALID_MESSAGE.
 */
export const messageTextSchema = withErrorCode(
  z.string().check(z.regex(/\S/), z.regex(storableText)),
  "INVALID_MESSAGE",
);

/**
 * The sender: 3 to 11 ASCII letters and digits of which the first is a letter, or a number in E.164 form. Fails as
 * INVALID_SENDER.
 */
export const senderIdSchema = withErrorCode(
  z.string().check(z.regex(/^(?:[A-Za-z][A-Za-z0-9]{2,10}|\+[1-9]\d{6,14})$/)),
  "INVALID_SENDER",
);

/**
 * The body of a send request. The order of the members is the order in which their codes take precedence; a body that
 * is no object fails as INVALID_BODY.
 */
export const sendRequestSchema = withErrorCode(
  z.object({
    to: recipientsSchema,
    message: messageTextSchema,
    sender_id: senderIdSchema,
  }),
  "INVALID_BODY",
);

/** The body of a send request. */
export type SendRequest = z.output<typeof sendRequestSchema>;
