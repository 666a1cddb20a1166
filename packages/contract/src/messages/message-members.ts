import * as z from "zod/mini";

/** What the status and the list say of a message alike. */
export const messageMembers = {
  recipient: z.string(),
  sender_id: z.string(),
  /** The text. */
  message: z.string(),
  /** A delivery status, or a word of a newer server, kept verbatim. */
  status: z.string(),
  /** Its form is not documented. */
  status_code: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  segments: z.number(),
  cost: z.number(),
  created_at: z.string(),
  delivered_at: z.optional(z.nullable(z.string())),
};
