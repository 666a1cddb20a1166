import * as z from "zod";
import { campaignIdentitySchema } from "../campaign/campaign-identity.js";

/** What became of a recipient. Only what the server has decided for good stands in the journal. */
export const rowOutcomes = ["accepted", "blocked", "rejected", "not-sent", "unknown"] as const;

/**
 * `accepted`: the API took it. `blocked`: to a country on the account's block list. `rejected`: the API refuses it as it
 * is. `not-sent`: certainly not sent. `unknown`: nobody can tell.
 *
 * The last two stand in the journal only where a success says so, and then for good; for want of an answer they are left
 * to another run with the same arguments.
 */
export type RowOutcome = (typeof rowOutcomes)[number];

const rowResultSchema = z.object({
  outcome: z.enum(rowOutcomes),
  messageId: z.optional(z.string()),
  /** An error code, or the word of a send row that was not accepted. */
  errorCode: z.optional(z.string()),
});

export type RowResult = z.infer<typeof rowResultSchema>;

const rangeMembers = { batch: z.int(), from: z.int(), to: z.int() };

/** First line of a journal: whose it is. */
const headerSchema = z.object({
  type: z.literal("campaign"),
  version: z.literal(1),
  identity: campaignIdentitySchema,
});

/** A piece of a batch that is settled: its rows in order. They are not sent again. */
const settledSchema = z.object({
  type: z.literal("settled"),
  ...rangeMembers,
  key: z.string(),
  attempts: z.int(),
  rows: z.array(rowResultSchema),
});

/** A piece of a batch that was refused as a whole, and goes on as two halves. */
const splitSchema = z.object({ type: z.literal("split"), ...rangeMembers, key: z.string() });

/** Batches below this number may be on their way; written before the first of them is. */
const begunSchema = z.object({ type: z.literal("begun"), batchesBelow: z.int() });

/**
 * A run's last record, unless it was killed: the pieces of which it cannot tell whether they were sent, and whether
 * every piece of the campaign is settled.
 */
const closedSchema = z.object({
  type: z.literal("closed"),
  inDoubt: z.array(z.string()),
  complete: z.optional(z.boolean()),
});

export const journalRecordSchema = z.discriminatedUnion("type", [
  headerSchema,
  settledSchema,
  splitSchema,
  begunSchema,
  closedSchema,
]);

export type JournalRecord = z.infer<typeof journalRecordSchema>;
export type JournalHeader = z.infer<typeof headerSchema>;
export type SettledRecord = z.infer<typeof settledSchema>;
