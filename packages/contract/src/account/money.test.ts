import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { listPaymentsQuerySchema, paymentsResponseSchema } from "./payments.js";
import { priceParamsSchema, pricingResponseSchema } from "./pricing.js";

const price = {
  mcc: "262",
  mnc: "01",
  mccmnc: "26201",
  dialcode: "49",
  country: "Germany",
  network: "T-Mobile",
  rate: 0.075,
  prev_rate: 0.07,
  rate_start_date: "2026.01.01",
  rate_end_date: "2100.01.01",
  change_type: "Increase",
};
const payment = {
  id: "sms_gateway_S7",
  amount: -0.075,
  currency: "EUR",
  date: "2026-01-02T03:04:05.000Z",
  type: "usage",
  description: "SMS to 1 recipient",
  source: "sms_gateway",
};
const setup = { status: false, error: "Account is in setup process" };

test.each<[string, unknown]>([
  ["prices", [price]],
  ["no prices, which is what a degraded server has", []],
  ["an account in setup", setup],
])("pricing is answered with %s", (_, body) => {
  expect(validate(pricingResponseSchema, body)).toEqual({ ok: true, value: body });
});

test.each<[string, unknown]>([
  ["payments, whose description makes no error of them", [payment]],
  ["an account in setup", setup],
])("payments are answered with %s", (_, body) => {
  expect(validate(paymentsResponseSchema, body)).toEqual({ ok: true, value: body });
});

test("payments come a hundred at a time unless told otherwise, and never more than a thousand", () => {
  expect(validate(listPaymentsQuerySchema, {})).toEqual({ ok: true, value: { page: 1, limit: 100 } });
  expect(validate(listPaymentsQuerySchema, { limit: "1001" })).toMatchObject({
    error: { error_code: "INVALID_PARAMS" },
  });
});

test.each(["", "a/b", "a b", "x".repeat(65)])("%j is no id of a price", (id) => {
  expect(validate(priceParamsSchema, { id })).toMatchObject({ error: { error_code: "INVALID_PARAMS" } });
});
