import type { SendResponse } from "@error-model/contract";
import { microsToNumber } from "../money/micros.js";
import type { Segmentation } from "./count-segments.js";
import { totalCost } from "./priced-row.js";
import type { PricedRow } from "./priced-row.js";

/** A row of a batch that got its ids. */
export interface IdentifiedRow extends PricedRow {
  /** In the database. */
  readonly rowId: string;
  /** On the wire. */
  readonly messageId: string;
}

/** The success body of a send. */
export function sendAnswer(
  rows: readonly IdentifiedRow[],
  { encoding, segments }: Segmentation,
): SendResponse {
  const accepted = rows.filter((row) => !row.blocked);
  return {
    status: true,
    messages: accepted.map((row) => ({
      dnis: row.number,
      message_id: row.messageId,
      segment_num: segments,
    })),
    results: rows.map((row) => ({
      dnis: row.number,
      message_id: row.messageId,
      segments,
      status: row.blocked ? "blocked_country" : "accepted",
    })),
    summary: {
      total_recipients: rows.length,
      total_segments: accepted.length * segments,
      total_cost: microsToNumber(totalCost(rows)),
      encoding,
      accepted_count: accepted.length,
      blocked_count: rows.length - accepted.length,
      // A batch is one transaction: it is queued as a whole or not at all.
      queue_error_count: 0,
      config_error_count: 0,
      db_error_count: 0,
    },
  };
}
