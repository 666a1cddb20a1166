import type {
  listMessagesQuerySchema,
  ListMessagesResponse,
  listUnifiedMessagesQuerySchema,
  ListUnifiedMessagesResponse,
} from "@error-model/contract";
import { desc } from "drizzle-orm";
import type * as z from "zod/mini";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { messageBody, messageColumns, unifiedBody } from "./message-body.js";
import type { MessageRow } from "./message-body.js";
import { listed } from "./message-filters.js";
import type { FilterQuery } from "./message-filters.js";
import type { MessageScope } from "./message-scope.js";

/** Reads a page of a scope's messages, newest first. */
export async function listMessages(
  database: Database,
  scope: MessageScope,
  query: z.output<typeof listMessagesQuerySchema>,
  now: Date,
): Promise<ListMessagesResponse> {
  const { rows, ...page } = await readPage(database, scope, query, now);
  return {
    messages: rows.map((row) => ({
      id: String(row.id),
      client_message_id: row.messageId,
      ...messageBody(row),
    })),
    ...page,
  };
}

/** Reads a page of a scope's messages of every source, newest first. */
export async function listUnifiedMessages(
  database: Database,
  scope: MessageScope,
  query: z.output<typeof listUnifiedMessagesQuerySchema>,
  now: Date,
): Promise<ListUnifiedMessagesResponse> {
  const { rows, ...page } = await readPage(database, scope, query, now);
  return { messages: rows.map(unifiedBody), ...page };
}

interface Page {
  readonly rows: readonly MessageRow[];
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly total_pages: number;
}

async function readPage(
  database: Database,
  scope: MessageScope,
  query: FilterQuery & { readonly page: number; readonly limit: number },
  now: Date,
): Promise<Page> {
  const { page, limit } = query;
  const where = listed(scope, query, now);
  const total = await database.$count(messages, where);
  const rows = await database
    .select(messageColumns)
    .from(messages)
    .where(where)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit)
    .offset((page - 1) * limit);
  return { rows, total, page, limit, total_pages: Math.ceil(total / limit) };
}
