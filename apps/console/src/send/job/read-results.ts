import { rowStatus } from "@error-model/contract";
import type { SendResponse, SendRow } from "@error-model/contract";
import { match } from "ts-pattern";
import type { RowResult } from "./job.js";

/**
 * What an answer says of each number that was sent. Rows are found by their number, since nothing promises their order; a
 * number that the answer leaves out is `unknown`, never `accepted`.
 */
export function readResults(numbers: readonly string[], response: SendResponse): readonly RowResult[] {
  const rows = new Map(response.results.map((row) => [row.dnis, row]));
  return numbers.map((number) => {
    const row = rows.get(number);
    return row === undefined ? { outcome: "unknown", messageId: undefined, code: undefined } : readRow(row);
  });
}

function readRow(row: SendRow): RowResult {
  const outcome = match(rowStatus(row))
    .with("accepted", () => "accepted" as const)
    .with("blocked_country", () => "blocked" as const)
    .with("queue_error", "config_error", () => "not-sent" as const)
    .with("unrecognized", () => "unknown" as const)
    .exhaustive();
  return {
    outcome,
    messageId: outcome === "accepted" ? (row.message_id ?? undefined) : undefined,
    code: outcome === "accepted" ? undefined : row.status,
  };
}
