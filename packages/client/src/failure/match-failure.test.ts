import { matchError } from "@error-model/core";
import { expect, test } from "vitest";
import { parseResponse } from "../response/parse-response.js";
import type { Failure } from "./failure.js";
import { abortedFailure, httpFailure, networkFailure, timeoutFailure } from "./make-failure.js";
import { matchFailure } from "./match-failure.js";

/** What a screen says: kinds and codes in one exhaustive expression. */
function textFor(failure: Failure<"INVALID_TO" | "INSUFFICIENT_BALANCE" | "DB_ERROR">): string {
  return matchFailure(failure)
    .with("api", ({ error }) =>
      matchError(error)
        .with("INSUFFICIENT_BALANCE", ({ balance, currency }) => `Only ${String(balance)} ${currency} left`)
        .with("INVALID_TO", "DB_ERROR", ({ error_code }) => error_code)
        .exhaustive(),
    )
    .with("unrecognized", ({ error }) => `New: ${error.error_code}`)
    .with("http", ({ httpStatus }) => `HTTP ${httpStatus}`)
    .with("network", "timeout", ({ kind }) => `Offline: ${kind}`)
    .with("aborted", "invalid-response", ({ kind }) => kind)
    .exhaustive();
}

const facts = { httpStatus: 503, requestId: undefined, retryAfterMs: undefined };

test.each([
  [httpFailure(facts), "HTTP 503"],
  [networkFailure("ECONNRESET", "unknown"), "Offline: network"],
  [timeoutFailure(), "Offline: timeout"],
  [abortedFailure(), "aborted"],
])("a failure without a code is met by its kind", (failure, text) => {
  expect(textFor(failure)).toBe(text);
});

test.each([
  [{ error_code: "DB_ERROR" }, "DB_ERROR"],
  [{ error_code: "OUT_OF_PAPER" }, "New: OUT_OF_PAPER"],
  [{ error_code: "NOT_FOUND" }, "New: NOT_FOUND"],
  [
    {
      error_code: "INSUFFICIENT_BALANCE",
      balance: 0.42,
      estimated_cost: 1.07,
      currency: "EUR",
      total_recipients: 100,
      billable_recipients: 98,
      segments: 2,
    },
    "Only 0.42 EUR left",
  ],
])("a failure with a code is met by its code", async (body, text) => {
  const result = await parseResponse(Response.json(body, { status: 400 }), {
    errors: ["INVALID_TO", "INSUFFICIENT_BALANCE", "DB_ERROR"],
  });
  expect(result.ok ? undefined : textFor(result.error)).toBe(text);
});
