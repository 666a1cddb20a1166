import type { CountryStatisticsResponse } from "@error-model/contract";
import { expect, test } from "vitest";
import { foldCountries } from "./fold-countries.js";

function statistics(costs: Readonly<Record<string, number>>): CountryStatisticsResponse {
  const nothing = {
    sent: 0,
    delivered: 0,
    undelivered: 0,
    pending: 0,
    expired: 0,
    not_billed: 0,
    failed: 0,
    click_count: 0,
    unique_click_count: 0,
    action_count: 0,
    sent_rate: 0,
    delivery_rate: 0,
    avg_cost_per_msg: 0,
    currency: "EUR",
  };
  const countries = Object.entries(costs).map(([country, total_cost]) => ({
    ...nothing,
    country,
    total_cost,
    total_sent: total_cost * 10,
  }));
  return { status: true, countries, period: { from: "2026-01-01", to: "2026-01-30" } };
}

test("the dearest country stands first, and a few are all shown", () => {
  const { shown, others } = foldCountries(statistics({ FR: 1, DE: 3, GB: 2 }));
  expect(shown.map(({ country }) => country)).toEqual(["DE", "GB", "FR"]);
  expect(others).toBeUndefined();
});

test("of many countries the small ones are one line, and nothing is lost in it", () => {
  const costs = { A1: 20, A2: 19, A3: 18, A4: 17, A5: 16, A6: 15, A7: 14, A8: 13, B1: 2, B2: 1, B3: 4 };
  const { shown, others } = foldCountries(statistics(costs));
  expect(shown).toHaveLength(8);
  expect(others).toEqual({ countries: 3, messages: 70, cost: 7 });
});

test("nothing comes of nothing", () => {
  expect(foldCountries(statistics({}))).toEqual({ shown: [], others: undefined });
});
