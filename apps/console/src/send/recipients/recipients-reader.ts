import { downloadPart } from "../../ui/download-part.js";
import type { Recipients } from "./read-recipients.js";

type ReadRecipients = (text: string) => Recipients;

let reader: Promise<ReadRecipients> | undefined;

/** Downloads what reads recipients, once: where it has been downloaded, it is there without a network as well. */
export function recipientsReader(): Promise<ReadRecipients> {
  reader ??= downloadPart(() => import("./read-recipients.js")).then(({ readRecipients }) => readRecipients);
  return reader;
}
