import type { DeliveryStatus, messageFilters, messageSources } from "@error-model/contract";
import { and, eq, inArray, like, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { match, P } from "ts-pattern";
import { messages } from "../storage/schema.js";
import { inScope } from "./message-scope.js";
import type { MessageScope } from "./message-scope.js";
import { withinPeriod } from "./period.js";
import type { PeriodQuery } from "./period.js";

/** What the queries of all lists have in common. */
export interface FilterQuery extends PeriodQuery {
  readonly status?: (typeof messageFilters)[number] | undefined;
  readonly phone?: string | undefined;
  readonly country?: string | undefined;
  readonly sender?: string | undefined;
  readonly source?: (typeof messageSources)[number] | undefined;
}

/** The condition that a list's messages meet. */
export function listed(scope: MessageScope, query: FilterQuery, now: Date): SQL | undefined {
  const { status, phone, country, sender, source } = query;
  return and(
    inScope(scope),
    withinPeriod(query, now),
    status === undefined ? undefined : inArray(messages.status, storedStatuses(status)),
    phone === undefined ? undefined : like(messages.recipient, `%${phone}%`),
    country === undefined ? undefined : eq(messages.country, country.toUpperCase()),
    sender === undefined ? undefined : eq(messages.senderId, sender),
    fromSource(source),
  );
}

/** Every message here was sent through the API: this gateway makes no broadcasts. */
export function fromSource(source: FilterQuery["source"]): SQL | undefined {
  return source === "broadcasts" ? sql`false` : undefined;
}

/** The word of a filter names statuses, and is none itself. */
function storedStatuses(filter: NonNullable<FilterQuery["status"]>): DeliveryStatus[] {
  return match(filter)
    .returnType<DeliveryStatus[]>()
    .with("delivered", () => ["DELIVRD"])
    .with(P.union("undelivered", "failed"), () => ["UNDELIV", "REJECTD", "failed"])
    .with(P.union("pending", "sent"), () => ["pending", "sent"])
    .with("expired", () => ["EXPIRED"])
    .with("unknown", () => ["UNKNOWN"])
    .exhaustive();
}
