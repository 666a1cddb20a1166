import type { BadRow, Recipient } from "../recipients/read-recipients.js";
import type { Batch } from "./batch.js";

/** How many texts are collected side by side; part of what makes batches the same on every run of the same version. */
export const MAX_OPEN_GROUPS = 64;

export interface GroupingOptions {
  /** Recipients per batch, 1 to 100. */
  readonly batchSize: number;
  /** Groups that may be open at once; a further text closes the oldest. Default: {@link MAX_OPEN_GROUPS}. */
  readonly maxOpenGroups?: number;
}

/**
 * Collects recipients of the same text into batches, and hands bad rows through.
 *
 * The batches depend on nothing but the recipients' order and the options: a resumed campaign finds the same ones under
 * the same numbers. At most `maxOpenGroups * batchSize` recipients are held.
 */
export async function* groupRecipients(
  items: AsyncIterable<Recipient | BadRow>,
  options: GroupingOptions,
): AsyncGenerator<Batch | BadRow> {
  const { batchSize, maxOpenGroups = MAX_OPEN_GROUPS } = options;
  /** By text; a Map keeps the order in which the groups were opened. */
  const open = new Map<string, Recipient[]>();
  let nextIndex = 0;
  const close = (message: string, recipients: readonly Recipient[]): Batch => {
    open.delete(message);
    return { index: nextIndex++, message, recipients };
  };

  for await (const item of items) {
    if (item.kind === "bad-row") {
      yield item;
      continue;
    }
    const group = open.get(item.message) ?? [];
    if (group.length === 0) {
      const oldest = open.size >= maxOpenGroups ? open.entries().next().value : undefined;
      if (oldest !== undefined) yield close(...oldest);
      open.set(item.message, group);
    }
    group.push(item);
    if (group.length >= batchSize) yield close(item.message, group);
  }
  for (const [message, recipients] of [...open]) yield close(message, recipients);
}
