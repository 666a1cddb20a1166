import { expect, test } from "vitest";
import { estimateCost } from "./estimate-cost.js";

function price(dialcode: string, rate: number) {
  const nothing = { mcc: "", mnc: "", mccmnc: "", country: "", network: "" };
  const dates = { rate_start_date: "", rate_end_date: "", change_type: "Same" };
  return { ...nothing, ...dates, dialcode, rate, prev_rate: null };
}

test("the longest dialling code decides, and of several networks the dearest", () => {
  const prices = [price("1", 0.01), price("1242", 0.2), price("44", 0.03), price("44", 0.05)];
  const numbers = ["+12025550143", "+12425550143", "+447700900123", "+4915123456789"];
  const { cost, unpriced } = estimateCost(numbers, prices, 2);
  expect(cost).toBeCloseTo(2 * (0.01 + 0.2 + 0.05));
  expect(unpriced).toBe(1);
});

test("without prices, no number has one", () => {
  expect(estimateCost(["+447700900123"], [], 1)).toEqual({ cost: 0, unpriced: 1 });
});
