import * as z from "zod/mini";
import { storedValue } from "../storage/stored-value.js";

const draftSchema = z.object({
  owner: z.string(),
  recipients: z.string(),
  message: z.string(),
  senderId: z.string(),
});

/** What somebody has typed into the send form. */
export type Draft = z.output<typeof draftSchema>;

/** The draft of this browser: it survives a reload, a sign-in and a bug of the page. */
export const draftStore = storedValue<Draft>("console.draft", draftSchema);

/** A form with nothing in it. */
export function emptyDraft(owner: string): Draft {
  return { owner, recipients: "", message: "", senderId: "" };
}
