import { inspect } from "node:util";
import { expect, test } from "vitest";
import { parseResponse } from "../response/parse-response.js";
import type { Failure } from "./failure.js";
import { withFacts } from "./amend-failure.js";
import { networkFailure } from "./make-failure.js";

async function failureOf(status: number, body: object, headers = {}): Promise<Failure> {
  const result = await parseResponse(Response.json(body, { status, headers }));
  if (result.ok) throw new Error("expected a failure");
  return result.error;
}

const phone = "+44 7700 900123";
const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
const leaky = {
  status: false,
  error_code: "INVALID_TO",
  description: `Bad number ${phone}, key sk_prod_abc123, token ${jwt}, hash ${"ab12".repeat(10)}`,
  message: "Your code is 12345",
  to: [phone],
};

test.each([
  ["JSON", (failure: Failure) => JSON.stringify(failure)],
  ["util.inspect", (failure: Failure) => inspect(failure, { depth: 10 })],
])("%s shows no credential, message text or phone number", async (_name, show) => {
  for (const code of ["INVALID_TO", "A_NEW_CODE"]) {
    const shown = show(await failureOf(400, { ...leaky, error_code: code }, { "x-request-id": "req-1" }));
    for (const secret of ["7700", "sk_prod", "eyJ", "ab12", "Your code"]) expect(shown).not.toContain(secret);
    for (const fact of [code, "Bad number", "req-1", "400", "fix-request", "not-applied"])
      expect(shown).toContain(fact);
  }
});

test("a failure without details shows none", async () => {
  const shown = (await failureOf(404, { status: false, error_code: "NOT_FOUND" })).toJSON?.();
  expect(shown?.details).toBeUndefined();
});

test("the six figures of a 402 are shown, and nothing else of its body", async () => {
  const figures = {
    balance: 0.42,
    estimated_cost: 1.07,
    currency: "EUR",
    total_recipients: 100,
    billable_recipients: 98,
    segments: 2,
  };
  const body = { status: false, error_code: "INSUFFICIENT_BALANCE", description: "Short.", ...figures };
  const failure = await failureOf(402, { ...body, further: "secret" });
  expect(failure.toJSON?.()).toEqual({
    kind: "api",
    error_code: "INSUFFICIENT_BALANCE",
    description: "Short.",
    details: figures,
    httpStatus: 402,
    attempts: 1,
    outcome: "not-applied",
    action: "top-up",
    message: "INSUFFICIENT_BALANCE (HTTP 402): The balance does not cover the estimated cost.",
  });
});

test("a long code of an unknown server is cut", async () => {
  const failure = await failureOf(400, { status: false, error_code: "X".repeat(5000), description: "" });
  expect(failure.toJSON?.().error_code).toHaveLength(100);
});

test("a failure without a response has the same form", () => {
  const failure = networkFailure("ECONNRESET", "unknown");
  expect(JSON.parse(JSON.stringify(failure))).toEqual({
    kind: "network",
    reason: "ECONNRESET",
    attempts: 1,
    outcome: "unknown",
    action: "retry-later",
    message: "The connection failed (ECONNRESET).",
  });
});

test("a failure is data that survives structuredClone, and keeps its form when it is amended", async () => {
  const failure = await failureOf(400, leaky);
  expect({ ...structuredClone(failure) }).toEqual({ ...failure });
  expect(structuredClone(failure).toJSON).toBeUndefined();
  const amended = withFacts(failure, { attempts: 3 });
  expect(Object.isFrozen(amended)).toBe(true);
  expect(JSON.stringify(amended)).toBe(JSON.stringify(failure).replace('"attempts":1', '"attempts":3'));
  expect(Object.keys(amended)).toEqual(Object.keys(failure));
  expect(JSON.stringify(withFacts(structuredClone(failure), { attempts: 3 }))).toBe(JSON.stringify(amended));
});
