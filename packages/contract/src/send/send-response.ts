import * as z from "zod/mini";
import { idSchema } from "../id.js";

/** What became of one recipient; only `accepted` was sent. */
export const sendRowStatuses = ["accepted", "blocked_country", "queue_error", "config_error"] as const;

/** What became of one recipient, as far as this build knows. */
export type SendRowStatus = (typeof sendRowStatuses)[number];

/** An accepted recipient in the form that older clients read. */
export const acceptedMessageSchema = z.looseObject({
  dnis: z.string(),
  message_id: idSchema,
  segment_num: z.number(),
});

/** One recipient of a send, accepted or not. */
export const sendRowSchema = z.looseObject({
  /** The recipient's number. */
  dnis: z.string(),
  /** Absent, null or empty where the row was not accepted. */
  message_id: z.optional(z.nullable(idSchema)),
  /** Message parts. */
  segments: z.number(),
  /** One of {@link sendRowStatuses}, or a word of a newer server, kept verbatim. */
  status: z.string(),
});

/** The counts of a send. */
export const sendSummarySchema = z.looseObject({
  total_recipients: z.number(),
  total_segments: z.number(),
  total_cost: z.number(),
  encoding: z.string(),
  accepted_count: z.number(),
  blocked_count: z.number(),
  queue_error_count: z.number(),
  config_error_count: z.number(),
  db_error_count: z.number(),
});

/**
 * The answer to a send. `status: true` says that the request was processed, not that any recipient was accepted: look at
 * `results`.
 */
export const sendResponseSchema = z.looseObject({
  status: z.literal(true),
  /** The accepted rows only. */
  messages: z.array(acceptedMessageSchema),
  /** Every row. */
  results: z.array(sendRowSchema),
  summary: sendSummarySchema,
  /** Whether a test key simulated the send. */
  sandbox: z.optional(z.boolean()),
});

/** One recipient of a send. */
export type SendRow = z.output<typeof sendRowSchema>;

/** The counts of a send. */
export type SendSummary = z.output<typeof sendSummarySchema>;

/** The answer to a send. */
export type SendResponse = z.output<typeof sendResponseSchema>;
