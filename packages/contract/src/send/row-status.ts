import type { SendRow, SendRowStatus } from "./send-response.js";
import { sendRowStatuses } from "./send-response.js";

/**
 * Reads a row's status as one of the known ones, so that a match over it can be exhaustive; a word of a newer server is
 * `"unrecognized"` and still stands in the row.
 */
export function rowStatus(row: Pick<SendRow, "status">): SendRowStatus | "unrecognized" {
  return sendRowStatuses.find((status) => status === row.status) ?? "unrecognized";
}
