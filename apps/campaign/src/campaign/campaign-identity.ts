import { createHash, randomUUID } from "node:crypto";
import * as z from "zod";
import { MAX_OPEN_GROUPS } from "../batches/group-recipients.js";
import type { SendOptions } from "./send-options.js";

/**
 * What makes two runs the same campaign. Texts stand in it as hashes: the journal holds no personal data.
 *
 * Everything that decides which batches there are is in it, so that the same identity means the same batches.
 */
export const campaignIdentitySchema = z.strictObject({
  /** SHA-256 of the file. */
  file: z.string(),
  /** SHA-256 of the text for rows without one; empty where there is none. */
  message: z.string(),
  sender: z.string(),
  url: z.string(),
  batchSize: z.number(),
  /** Changes with the rules by which this program cuts batches. */
  batching: z.string(),
  /** Tells a campaign that is sent anew from its forerunner; empty for the first. */
  edition: z.string(),
});

export type CampaignIdentity = z.infer<typeof campaignIdentitySchema>;

/** Identifies a campaign by its file's content and its arguments. */
export function identifyCampaign(options: SendOptions, fileSha256: string): CampaignIdentity {
  return {
    file: fileSha256,
    message: options.message === undefined ? "" : sha256(options.message),
    sender: options.sender,
    url: options.url,
    batchSize: options.batchSize,
    batching: `1/${String(MAX_OPEN_GROUPS)}`,
    // Without it the server would take a campaign sent anew for a repetition and answer from its store, sending nothing.
    edition: options.fresh ? randomUUID() : "",
  };
}

/** What the members of an identity are called on the command line. */
const argumentNames: Readonly<Record<Exclude<keyof CampaignIdentity, "edition">, string>> = {
  file: "the content of --file",
  message: "--message",
  sender: "--sender",
  url: "--url",
  batchSize: "--batch-size",
  batching: "the version of this program",
};

/** The arguments in which two campaigns differ, in words; the edition does not count. */
export function differencesBetween(a: CampaignIdentity, b: CampaignIdentity): string[] {
  return Object.entries(argumentNames).flatMap(([member, name]) => {
    // The table has exactly the members of an identity but one.
    const key = member as keyof typeof argumentNames;
    return a[key] === b[key] ? [] : [name];
  });
}

/** Short, stable name of a campaign: the first 16 hex digits of its identity's hash. */
export function campaignId(identity: CampaignIdentity): string {
  return sha256(JSON.stringify(Object.entries(identity).toSorted(([a], [b]) => (a < b ? -1 : 1)))).slice(
    0,
    16,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
