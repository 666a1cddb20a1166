import type { DailyStatisticsResponse } from "@error-model/contract";

/** What one day cost. */
export interface DayOfSpend {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly messages: number;
  readonly cost: number;
}

const DAY_MS = 86_400_000;
/** A year and a day; a broken period must not make an endless list. */
const MOST_DAYS = 367;

/** Every day of a period in its order, also those without messages, which the service leaves out. */
export function fillDays({ days, period }: DailyStatisticsResponse): readonly DayOfSpend[] {
  const known = new Map(days.map((day) => [day.date.slice(0, 10), day]));
  const first = Date.parse(`${period.from.slice(0, 10)}T00:00:00Z`);
  const last = Date.parse(`${period.to.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const count = Math.min(MOST_DAYS, Math.round((last - first) / DAY_MS) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const day = new Date(first + at * DAY_MS).toISOString().slice(0, 10);
    const found = known.get(day);
    return { day, messages: found?.total_sent ?? 0, cost: found?.total_cost ?? 0 };
  });
}
