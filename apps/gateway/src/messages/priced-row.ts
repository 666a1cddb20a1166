import type { Micros } from "../money/micros.js";
import { ratePerSegment } from "../pricing/rates.js";
import type { Recipient } from "./recipient.js";

/** One recipient of a batch with what the message to it costs. */
export interface PricedRow extends Recipient {
  /** Whether the account blocks the recipient's country: then nothing is sent and nothing charged. */
  readonly blocked: boolean;
  readonly cost: Micros;
}

/** Prices every recipient of a batch. */
export function priceRows(
  recipients: readonly Recipient[],
  segments: number,
  blockedCountries: ReadonlySet<string>,
): readonly PricedRow[] {
  return recipients.map((recipient) => {
    const blocked = blockedCountries.has(recipient.country);
    const cost = blocked ? 0n : ratePerSegment(recipient.country) * BigInt(segments);
    return { ...recipient, blocked, cost };
  });
}

/** What a batch costs as a whole. */
export function totalCost(rows: readonly PricedRow[]): Micros {
  return rows.reduce((sum, row) => sum + row.cost, 0n);
}
