import { errorCodes, registry } from "@error-model/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Failure } from "../failure/failure.js";
import {
  abortedFailure,
  httpFailure,
  invalidResponseFailure,
  networkFailure,
  timeoutFailure,
  unrecognizedFailure,
} from "../failure/make-failure.js";
import { parseResponse } from "../response/parse-response.js";
import { recoveryFor } from "./recovery-for.js";
import type { FailureContext } from "./recovery-for.js";

const at = (httpStatus: number, retryAfterMs?: number) => ({
  httpStatus,
  requestId: undefined,
  retryAfterMs,
});
const write: FailureContext = { method: "POST", attempt: 0, usesJwt: true, random: () => 0 };
const read: FailureContext = { ...write, method: "get" };
const keyed: FailureContext = { ...write, idempotent: true };

const envelopeOf = (error_code: string) => ({ status: false, error_code, description: "" }) as const;

const unknownOutcome: [string, Failure][] = [
  ["a bare 500", httpFailure(at(500))],
  ["a proxy's 502", httpFailure(at(502))],
  ["an HTML 503", httpFailure(at(503))],
  ["a lost connection", networkFailure("ECONNRESET", "unknown")],
  ["a timeout", timeoutFailure()],
  ["an unknown code under 503", unrecognizedFailure(at(503), envelopeOf("SANDBOX_UNAVAILABLE"), undefined)],
];

test.each(unknownOutcome)("%s is sent again on reads and under an honoured key only", (_name, failure) => {
  expect(recoveryFor(failure, read).kind).toBe("retry");
  expect(recoveryFor(failure, keyed).kind).toBe("retry");
  expect(recoveryFor(failure, write)).toMatchObject({ kind: "surface", outcome: "unknown" });
});

test.each(["GET", "head", "OPTIONS"])("%s reads: it is sent again whatever became of it", (method) => {
  expect(recoveryFor(timeoutFailure(), { ...write, method })).toMatchObject({ kind: "retry", alert: false });
});

test.each(["POST", "PUT", "PATCH", "DELETE", "QUERY", ""])("%s counts as a write", (method) => {
  expect(recoveryFor(timeoutFailure(), { ...write, method })).toMatchObject({
    kind: "surface",
    alert: false,
  });
});

test.each([
  ["a bare 429", httpFailure(at(429))],
  ["a refused connection", networkFailure("ECONNREFUSED", "not-applied")],
])("%s did nothing: a write is sent again as well", (_name, failure) => {
  expect(recoveryFor(failure, write)).toMatchObject({ kind: "retry", outcome: "not-applied" });
});

test.each([
  ["a bare 401", httpFailure(at(401))],
  ["a bare 404", httpFailure(at(404))],
  ["a redirect", httpFailure(at(302))],
  ["an abort", abortedFailure()],
  ["an invalid response", invalidResponseFailure(at(200), "schema")],
])("%s is surfaced, whatever the request", (_name, failure) => {
  for (const context of [read, write, keyed])
    expect(recoveryFor(failure, context)).toMatchObject({ kind: "surface", alert: false });
});

test.each(errorCodes)("%s is met by its entry, whatever the status and the shape", async (error_code) => {
  const body = JSON.stringify({ status: false, error_code, description: "" });
  const result = await parseResponse(new Response(body, { status: 418 }), { errors: ["FORBIDDEN"] });
  const kinds = { never: "surface", "after-delay": "retry", "after-reauthentication": "reauthenticate" };
  const { retry, action, alert, outcome } = registry[error_code];
  expect(result.ok ? undefined : recoveryFor(result.error, write)).toMatchObject({
    kind: kinds[retry],
    action,
    alert,
    outcome,
  });
});

test("a bare 402 alerts as the code does", () => {
  expect(recoveryFor(httpFailure(at(402)), write)).toMatchObject({ kind: "surface", alert: true });
});

test("no retry of a write of unknown outcome without a key, and none sooner than Retry-After", () => {
  const failures = fc.oneof(
    fc
      .tuple(fc.integer({ min: 300, max: 599 }), fc.option(fc.nat({ max: 1e6 }), { nil: undefined }))
      .map(([status, retryAfterMs]): Failure => httpFailure(at(status, retryAfterMs))),
    fc.constantFrom<Failure[]>(timeoutFailure(), networkFailure(undefined, "unknown"), abortedFailure()),
  );
  const contexts = fc.record({
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE"),
    idempotent: fc.boolean(),
    attempt: fc.nat({ max: 9 }),
    usesJwt: fc.boolean(),
    random: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => () => share),
  });
  fc.assert(
    fc.property(failures, contexts, (failure, context) => {
      const decision = recoveryFor(failure, context);
      if (decision.kind !== "retry") return;
      expect(failure.outcome === "not-applied" || context.idempotent || context.method === "GET").toBe(true);
      if ("retryAfterMs" in failure)
        expect(decision.delayMs).toBeGreaterThanOrEqual(failure.retryAfterMs ?? 0);
    }),
    { numRuns: 1000 },
  );
});
