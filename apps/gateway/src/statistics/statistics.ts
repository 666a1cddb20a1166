import type {
  CountryStatisticsResponse,
  DailyStatisticsResponse,
  Statistics,
  statisticsQuerySchema,
  StatisticsResponse,
} from "@error-model/contract";
import { and, desc, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { fromSource } from "../messages/message-filters.js";
import { inScope } from "../messages/message-scope.js";
import type { MessageScope } from "../messages/message-scope.js";
import { periodDays, withinPeriod } from "../messages/period.js";
import { microsToNumber } from "../money/micros.js";
import { rateCurrency } from "../pricing/rates.js";
import { messages } from "../storage/schema.js";
import type { Database } from "../storage/storage.js";

/** The query of statistics, its defaults filled in. */
export type StatisticsQuery = z.output<typeof statisticsQuerySchema>;

const { status, cost } = messages;
const countWhere = (condition: ReturnType<typeof sql>) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
const wasBilled = sql`not (${status} = 'REJECTD' and ${cost} = 0)`;

/** A message to a blocked country was never sent: it counts as not billed, and as nothing else. */
const counts = {
  total: sql<number>`count(*)`.mapWith(Number),
  delivered: countWhere(sql`${status} = 'DELIVRD'`),
  undelivered: countWhere(sql`${status} in ('UNDELIV', 'REJECTD', 'UNKNOWN', 'failed') and ${wasBilled}`),
  pending: countWhere(sql`${status} in ('pending', 'sent')`),
  expired: countWhere(sql`${status} = 'EXPIRED'`),
  notBilled: countWhere(sql`not (${wasBilled})`),
  cost: sql<bigint>`coalesce(sum(${cost}), 0)`.mapWith(BigInt),
};

interface Counts {
  readonly total: number;
  readonly delivered: number;
  readonly undelivered: number;
  readonly pending: number;
  readonly expired: number;
  readonly notBilled: number;
  readonly cost: bigint;
}

/** Counts a scope's messages in a period. */
export async function readStatistics(
  database: Database,
  scope: MessageScope,
  query: StatisticsQuery,
  now: Date,
): Promise<StatisticsResponse> {
  const rows = await database
    .select(counts)
    .from(messages)
    .where(counted(scope, query, now));
  const [whole = { total: 0, delivered: 0, undelivered: 0, pending: 0, expired: 0, notBilled: 0, cost: 0n }] =
    rows;
  return { status: true, stats: statisticsOf(whole), period: periodDays(query, now) };
}

/** Counts a scope's messages of each day in a period. */
export async function readDailyStatistics(
  database: Database,
  scope: MessageScope,
  query: StatisticsQuery,
  now: Date,
): Promise<DailyStatisticsResponse> {
  const date = sql<string>`to_char(${messages.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  const rows = await database
    .select({ date, ...counts })
    .from(messages)
    .where(counted(scope, query, now))
    // By its place: the two expressions are the same text, but the database cannot know that.
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  const days = rows.map((row) => ({ date: row.date, ...statisticsOf(row) }));
  return { status: true, days, period: periodDays(query, now) };
}

/** Counts a scope's messages to each country in a period, most messages first. */
export async function readCountryStatistics(
  database: Database,
  scope: MessageScope,
  query: StatisticsQuery,
  now: Date,
): Promise<CountryStatisticsResponse> {
  const rows = await database
    .select({ country: messages.country, ...counts })
    .from(messages)
    .where(counted(scope, query, now))
    .groupBy(messages.country)
    .orderBy(desc(counts.total), messages.country);
  const countries = rows.map((row) => ({ country: row.country, ...statisticsOf(row) }));
  return { status: true, countries, period: periodDays(query, now) };
}

function counted(scope: MessageScope, query: StatisticsQuery, now: Date) {
  return and(inScope(scope), withinPeriod(query, now), fromSource(query.source));
}

function statisticsOf({ total, notBilled, cost: spent, ...counted }: Counts): Statistics {
  const { delivered, undelivered, pending, expired } = counted;
  const sent = delivered + undelivered + pending + expired;
  return {
    total_sent: total,
    sent,
    delivered,
    undelivered,
    pending,
    expired,
    not_billed: notBilled,
    failed: undelivered,
    click_count: 0,
    unique_click_count: 0,
    action_count: 0,
    sent_rate: percent(sent, total),
    delivery_rate: percent(delivered, sent),
    total_cost: microsToNumber(spent),
    avg_cost_per_msg: sent === 0 ? 0 : microsToNumber(spent / BigInt(sent)),
    currency: rateCurrency,
  };
}

/** With two decimals. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
