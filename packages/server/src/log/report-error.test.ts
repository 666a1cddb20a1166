import { expect, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { toResponse } from "../standard/to-response.js";
import type { LogEntry } from "./log-entry.js";
import type { ReportContext } from "./report-error.js";

function report(error: unknown, context: ReportContext = {}): LogEntry[] {
  const entries: LogEntry[] = [];
  expect(toResponse(error, { log: (entry) => entries.push(entry), ...context }).status).toBeGreaterThan(399);
  return entries;
}

const fail = () => {
  throw new Error("broken");
};

test("log and telemetry get the same entry, and one may break without the other", () => {
  const told: LogEntry[] = [];
  expect(report(null, { telemetry: (entry) => told.push(entry) })).toEqual(told);
  expect(report(null, { telemetry: fail })).toHaveLength(1);
  told.length = 0;
  report(null, { log: fail, telemetry: (entry) => told.push(entry) });
  expect(told).toHaveLength(1);
});

test("telemetry is told where there is no log", () => {
  const told: LogEntry[] = [];
  toResponse(null, { telemetry: (entry) => told.push(entry) });
  expect(told).toHaveLength(1);
});

test("a redaction of one's own comes after the package's", () => {
  const redact = (text: string) => text.replaceAll("ACME", "[customer]");
  const [entry] = report(new Error("ACME sent password=hunter2"), { redact });
  expect(entry?.error?.message).toBe("[customer] sent password=[redacted]");
  const refused = apiError("NOT_FOUND", undefined, { description: "No ACME, no +49 151 2345678." });
  expect(report(refused, { redact })[0]?.description).toBe("No [customer], no [redacted].");
});

test("a redaction that breaks says nothing rather than everything", () => {
  expect(report(new Error("secret"), { redact: fail })).toEqual([]);
});

test("a question for the client that breaks breaks no answer", () => {
  expect(report(null, { clientGone: fail })).toEqual([]);
  expect(report(null, { clientGone: () => false })).toMatchObject([{ level: "error" }]);
});

test.each([
  ["NOT_FOUND", ["NOT_FOUND"], "info", undefined],
  ["NOT_FOUND", ["FORBIDDEN"], "warn", true],
  ["NOT_FOUND", [], "warn", true],
  ["RATE_LIMIT_EXCEEDED", [], "warn", true],
  ["DB_ERROR", [], "error", true],
] as const)("%s where %j are declared is at level %s", (code, declaredCodes, level, undeclared) => {
  const [entry] = report(apiError(code), { declaredCodes });
  expect(entry?.level).toBe(level);
  expect(entry?.undeclared).toBe(undeclared);
  expect(entry?.message).toBe(undeclared ? "the route does not declare this code" : "request refused");
});

test("an unexpected error needs no declaration", () => {
  expect(report(null, { declaredCodes: [] })).toMatchObject([{ message: "unexpected error" }]);
});

test("a log that rejects later breaks nothing", async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", note);
  const log = (): unknown => Promise.reject(new Error("The sink is down."));
  report(null, { log });
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});
