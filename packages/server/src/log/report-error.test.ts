import { setTimeout as sleep } from "node:timers/promises";
import { runInNewContext } from "node:vm";
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
  expect(report(refused, { redact })).toMatchObject([{ description: "No [customer], no [redacted]." }]);
});

test.each<[string, (text: string) => string]>([
  ["throws", fail],
  ["gives no text", () => Object(5) as string],
])("a redaction that %s leaves the entry, and none of its texts", (_, redact) => {
  const error = Object.assign(new Error("secret"), { code: 5 });
  const [entry, ...more] = report(error, { redact });
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    level: "error",
    error_code: "INTERNAL_ERROR",
    description: "[redacted]",
  });
  expect(entry?.error).toEqual({
    type: "[redacted]",
    message: "[redacted]",
    stack: "[redacted]",
    fields: { "[redacted]": "[redacted]" },
  });
});

test("a redaction that breaks at one text is asked for the next", () => {
  const redact = (text: string) => (text === "secret" ? fail() : text);
  const [entry] = report(new Error("outer", { cause: new Error("secret") }), { redact });
  expect(entry?.error).toMatchObject({ message: "outer", cause: { message: "[redacted]" } });
});

test("what cannot be asked for its route is told to nobody and breaks no answer", () => {
  const told: (LogEntry | undefined)[] = [];
  const context = { log: (entry: LogEntry) => told.push(entry) };
  expect(toResponse(null, Object.defineProperty(context, "route", { get: fail })).status).toBe(500);
  expect(told).toEqual([]);
});

test("a question for the client that breaks breaks no answer and no entry", () => {
  expect(report(null, { clientGone: fail })).toMatchObject([{ level: "error" }]);
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

/** What another realm's promise does not share with this one's: its prototype. */
const foreign = (): unknown => runInNewContext("Promise.reject(new Error('The sink is down.'))");

test.each<[string, () => unknown]>([
  ["of its own", () => Promise.reject(new Error("The sink is down."))],
  ["of another realm", foreign],
  ["whose `then` throws", () => ({ then: fail })],
])("a log that rejects later, by a promise %s, breaks nothing", async (_, log) => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", note);
  report(null, { log });
  await sleep(10);
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

test("what is not known of a request is no field", () => {
  const [entry] = report(apiError("NOT_FOUND"));
  expect(Object.keys(entry ?? {}).toSorted()).toEqual(
    ["description", "error_code", "http.response.status_code", "level", "message", "request_id"].toSorted(),
  );
  const [known] = report(apiError("NOT_FOUND"), { method: "GET", route: "/a/:id" });
  expect(known).toMatchObject({ "http.request.method": "GET", "http.route": "/a/:id" });
});

test("a server's failure is described even where it is expected and has no cause, a refusal is not", () => {
  expect(report(apiError("DB_ERROR"))[0]?.error).toMatchObject({ type: "ApiError" });
  expect(report(apiError("FORBIDDEN"))[0]).not.toHaveProperty("error");
});

test("what follows from a client's going is told for debugging", () => {
  const clientGone = () => true;
  expect(report(null, { clientGone })).toMatchObject([{ level: "debug", message: "client gone" }]);
  expect(report(apiError("NOT_FOUND"), { clientGone })).toMatchObject([{ level: "info" }]);
});

test("where nobody listens, nothing is described", () => {
  let looks = 0;
  const error = Object.defineProperty(new Error("x"), "cause", { get: () => (looks += 1) });
  toResponse(error);
  expect(looks).toBe(0);
  report(error);
  expect(looks).toBeGreaterThan(0);
});
