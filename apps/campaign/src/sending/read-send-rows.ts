import { rowStatus } from "@error-model/contract";
import type { SendResponse, SendRow } from "@error-model/contract";
import { match } from "ts-pattern";
import type { RowResult } from "../journal/journal-record.js";
import { printableStatus } from "./describe-failure.js";

/**
 * Reads what became of each recipient from the answer to a send, which is a success even where no row was accepted.
 * A number that the answer leaves out is `unknown`.
 */
export function readSendRows(phones: readonly string[], response: SendResponse): RowResult[] {
  const rows = new Map(response.results.map((row) => [row.dnis, row]));
  return phones.map((phone) => {
    const row = rows.get(phone);
    return row === undefined ? { outcome: "unknown", errorCode: "missing_in_answer" } : readRow(row);
  });
}

function readRow(row: SendRow): RowResult {
  const messageId = row.message_id ?? undefined;
  const told = { errorCode: printableStatus(row.status), ...(messageId === undefined ? {} : { messageId }) };
  return match(rowStatus(row))
    .returnType<RowResult>()
    .with("accepted", () => ({ outcome: "accepted", ...(messageId === undefined ? {} : { messageId }) }))
    .with("blocked_country", () => ({ outcome: "blocked", ...told }))
    .with("queue_error", "config_error", () => ({ outcome: "not-sent", ...told }))
    .with("unrecognized", () => ({ outcome: "unknown", ...told }))
    .exhaustive();
}
