import { exportColumns } from "@error-model/contract";
import type { exportUnifiedMessagesQuerySchema } from "@error-model/contract";
import { stringify } from "csv-stringify/sync";
import { and, desc, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { messageColumns, unifiedBody } from "./message-body.js";
import type { MessageRow } from "./message-body.js";
import { listed } from "./message-filters.js";
import type { MessageScope } from "./message-scope.js";

/** What an export holds in memory at once. */
const PAGE_ROWS = 1000;
const MAX_ROWS = 1_000_000;

/**
 * Writes a scope's messages as CSV, newest first, a page of rows at a time: the next page is read when the last one was
 * taken. Give up the iteration, and nothing more is read. The first line names the columns.
 */
export async function* exportMessages(
  database: Database,
  scope: MessageScope,
  query: z.output<typeof exportUnifiedMessagesQuerySchema>,
  now: Date,
): AsyncGenerator<string, void> {
  const where = listed(scope, query, now);
  let last: MessageRow | undefined;
  for (let written = 0; written < MAX_ROWS; written += PAGE_ROWS) {
    const rows: MessageRow[] = await database
      .select(messageColumns)
      .from(messages)
      .where(and(where, last === undefined ? undefined : olderThan(last)))
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(PAGE_ROWS);
    yield stringify(rows.map(unifiedBody), {
      columns: [...exportColumns],
      header: last === undefined,
      record_delimiter: "\r\n",
      cast: { boolean: String },
    });
    last = rows.at(-1);
    if (rows.length < PAGE_ROWS) return;
  }
}

/** A page begins where the last one ended, and not at a count of rows: it costs the same however many were before it. */
function olderThan({ createdAt, id }: MessageRow) {
  return sql`(${messages.createdAt}, ${messages.id}) < (${sql.param(createdAt, messages.createdAt)}, ${id})`;
}
