import { validate } from "@error-model/core";
import { expect, test } from "vitest";
import { balanceResponseSchema } from "./balance.js";
import { readBalance } from "./read-balance.js";
import type { BalanceReading } from "./read-balance.js";

test.each<[string, object, BalanceReading]>([
  [
    "a healthy balance",
    { balance: 12.5, currency: "EUR", updated: "2026.01.02 03:04:05" },
    {
      kind: "ready",
      balance: 12.5,
      currency: "EUR",
      creditBlocked: false,
      updated: "2026.01.02 03:04:05",
    },
  ],
  [
    "a blocked one",
    { balance: -1, currency: "EUR", credit_blocked: true },
    { kind: "ready", balance: -1, currency: "EUR", creditBlocked: true, updated: undefined },
  ],
  [
    "a degraded one, whose zero means nothing",
    { balance: 0, currency: "EUR", unavailable: true, reason: "cache_disabled" },
    { kind: "degraded", currency: "EUR", reason: "cache_disabled" },
  ],
  [
    "an account in setup",
    { status: false, error: "Account is in setup process", step: 2 },
    { kind: "onboarding", message: "Account is in setup process" },
  ],
])("reads %s", (_, body, reading) => {
  const result = validate(balanceResponseSchema, body);
  expect(result).toEqual({ ok: true, value: body });
  expect(result.ok && readBalance(result.value)).toEqual(reading);
});

test.each([{ status: false }, { balance: "12.5", currency: "EUR" }, { unavailable: true }, []])(
  "%j is no balance",
  (body) => {
    expect(validate(balanceResponseSchema, body).ok).toBe(false);
  },
);
