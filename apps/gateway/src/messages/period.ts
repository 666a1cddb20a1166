import { and, gte, lt } from "drizzle-orm";
import { messages } from "../storage/schema.js";

/** Which days a request is about: some days back from now, or dates. */
export interface PeriodQuery {
  /** Such as `7d`. */
  readonly period?: string | undefined;
  /** YYYY-MM-DD. */
  readonly from?: string | undefined;
  /** YYYY-MM-DD, included. */
  readonly to?: string | undefined;
}

const DAY_MS = 86_400_000;
const DEFAULT_PERIOD = "7d";

/** Keeps a query of messages within a period. Days begin in UTC. */
export function withinPeriod(query: PeriodQuery, now: Date) {
  const { from, to } = query;
  if (from === undefined && to === undefined) return gte(messages.createdAt, startOf(query, now));
  return and(
    from === undefined ? undefined : gte(messages.createdAt, startOfDay(from)),
    to === undefined ? undefined : lt(messages.createdAt, new Date(startOfDay(to).getTime() + DAY_MS)),
  );
}

/** The first and the last day of a period, as an answer names them. */
export function periodDays(query: PeriodQuery, now: Date): { readonly from: string; readonly to: string } {
  const to = query.to ?? dayOf(now);
  // Without a first day, everything up to the last one counts.
  const from = query.from ?? (query.to === undefined ? dayOf(startOf(query, now)) : "2000-01-01");
  return { from, to };
}

function startOf({ period = DEFAULT_PERIOD }: PeriodQuery, now: Date): Date {
  return new Date(now.getTime() - Number.parseInt(period, 10) * DAY_MS);
}

function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
