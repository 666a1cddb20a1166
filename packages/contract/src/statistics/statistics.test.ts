import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import {
  countryStatisticsResponseSchema,
  dailyStatisticsResponseSchema,
  statisticsQuerySchema,
  statisticsResponseSchema,
} from "./statistics.js";

const stats = {
  total_sent: 4,
  sent: 3,
  delivered: 2,
  undelivered: 1,
  pending: 0,
  expired: 0,
  not_billed: 1,
  failed: 1,
  click_count: 0,
  unique_click_count: 0,
  action_count: 0,
  sent_rate: 75,
  delivery_rate: 66.67,
  total_cost: 0.3,
  avg_cost_per_msg: 0.075,
  currency: "EUR",
};
const period = { from: "2026-01-01", to: "2026-01-07" };

test("a query takes dates or a period, and counts what the API sent unless told otherwise", () => {
  expect(validate(statisticsQuerySchema, {})).toEqual({ ok: true, value: { source: "api" } });
  const query = { from: "2026-01-01", to: "2026-01-07", source: "all" };
  expect(validate(statisticsQuerySchema, query)).toEqual({ ok: true, value: query });
});

test.each([
  { source: "email" },
  { period: "7d", to: "2026-01-01" },
  { from: "2026-02-02", to: "2026-02-01" },
])("the query %j is INVALID_PARAMS", (query) => {
  expect(validate(statisticsQuerySchema, query)).toMatchObject({
    ok: false,
    error: { error_code: "INVALID_PARAMS" },
  });
});

test("the answers as a whole, per day and per country parse", () => {
  const whole = { status: true, stats, period };
  expect(validate(statisticsResponseSchema, whole)).toEqual({ ok: true, value: whole });
  const days = { status: true, days: [{ date: "2026-01-01", ...stats }], period };
  expect(validate(dailyStatisticsResponseSchema, days)).toEqual({ ok: true, value: days });
  const countries = { status: true, countries: [{ country: "DE", ...stats }], period };
  expect(validate(countryStatisticsResponseSchema, countries)).toEqual({ ok: true, value: countries });
});
