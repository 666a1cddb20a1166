import type { listMessagesQuerySchema, ListMessagesResponse, DeliveryStatus } from "@error-model/contract";
import { and, desc, eq, gte, inArray, like, lt } from "drizzle-orm";
import { match, P } from "ts-pattern";
import type * as z from "zod/mini";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";
import { messageBody, messageColumns } from "./message-body.js";

/** The query of a list, its defaults filled in. */
export type ListQuery = z.output<typeof listMessagesQuerySchema>;

const DAY_MS = 86_400_000;
const DEFAULT_PERIOD = "7d";

/** Reads a page of an account's messages, newest first. */
export async function listMessages(
  database: Database,
  accountId: number,
  query: ListQuery,
  now: Date,
): Promise<ListMessagesResponse> {
  const { page, limit } = query;
  const where = and(eq(messages.accountId, accountId), ...filtersOf(query), ...datesOf(query, now));
  const total = await database.$count(messages, where);
  const rows = await database
    .select(messageColumns)
    .from(messages)
    .where(where)
    .orderBy(desc(messages.id))
    .limit(limit)
    .offset((page - 1) * limit);
  return {
    messages: rows.map((row) => ({
      id: String(row.id),
      client_message_id: row.messageId,
      ...messageBody(row),
    })),
    total,
    page,
    limit,
    total_pages: Math.ceil(total / limit),
  };
}

function filtersOf({ status, phone, country, sender }: ListQuery) {
  return [
    status === undefined ? undefined : inArray(messages.status, storedStatuses(status)),
    phone === undefined ? undefined : like(messages.recipient, `%${phone}%`),
    country === undefined ? undefined : eq(messages.country, country.toUpperCase()),
    sender === undefined ? undefined : eq(messages.senderId, sender),
  ];
}

/** The word of a filter names statuses, and is none itself. */
function storedStatuses(filter: NonNullable<ListQuery["status"]>): DeliveryStatus[] {
  return match(filter)
    .returnType<DeliveryStatus[]>()
    .with("delivered", () => ["DELIVRD"])
    .with(P.union("undelivered", "failed"), () => ["UNDELIV", "REJECTD", "failed"])
    .with(P.union("pending", "sent"), () => ["pending", "sent"])
    .with("expired", () => ["EXPIRED"])
    .with("unknown", () => ["UNKNOWN"])
    .exhaustive();
}

function datesOf({ period, from, to }: ListQuery, now: Date) {
  if (from === undefined && to === undefined) {
    const days = Number.parseInt(period ?? DEFAULT_PERIOD, 10);
    return [gte(messages.createdAt, new Date(now.getTime() - days * DAY_MS))];
  }
  return [
    from === undefined ? undefined : gte(messages.createdAt, new Date(`${from}T00:00:00Z`)),
    // The last day is included.
    to === undefined ? undefined : lt(messages.createdAt, new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS)),
  ];
}
