import { toResponse, apiError } from "@error-model/server";
import type { LogEntry } from "@error-model/server";
import { expect, test } from "vitest";
import { createLog } from "./create-log.js";
import type { LogLevel } from "./create-log.js";

/** A log and the lines that it wrote. */
function logAt(level: LogLevel) {
  const texts: string[] = [];
  const log = createLog(level, (line) => texts.push(line));
  return { log, texts, lines: () => texts.map((text) => JSON.parse(text) as Record<string, unknown>) };
}

const answered = {
  method: "GET",
  route: "/api/v1/sms/status/:message_id",
  status: 200,
  seconds: 0.0123,
  requestId: "r-1",
  isApiError: false,
};

test("writes an error answer as one line, found by the request id of the answer", () => {
  const { log, texts, lines } = logAt("info");
  toResponse(apiError("NOT_FOUND"), { log: log.error, requestId: "r-7" });
  expect(texts.join("")).not.toContain("\n");
  expect(lines()).toMatchObject([
    { level: "info", request_id: "r-7", error_code: "NOT_FOUND", "http.response.status_code": 404 },
  ]);
});

test("writes each request, but one that was an error of the API, and has its line, at the level debug only", () => {
  const [quiet, usual, talkative] = [logAt("warn"), logAt("info"), logAt("debug")];
  for (const { log } of [quiet, usual, talkative]) {
    log.request(answered);
    log.request({ ...answered, status: 404, requestId: "r-2", isApiError: true });
  }
  const line = { "http.route": answered.route, duration_ms: 12 };
  expect(quiet.texts).toEqual([]);
  expect(usual.lines()).toMatchObject([{ ...line, level: "info", request_id: "r-1" }]);
  expect(talkative.lines()).toMatchObject([
    { ...line, level: "info", request_id: "r-1" },
    { ...line, level: "debug", request_id: "r-2" },
  ]);
});

test("keeps secrets, numbers and the values of statements out of what failed", () => {
  const { log, texts } = logAt("info");
  const failure = new Error("connect postgres://sms:hunter2@db/sms failed");
  toResponse(failure, { log: log.error });
  log.background(
    new Error("The step failed.", {
      cause: Object.assign(new Error("to +4915123456789"), { severity: "ERROR", routine: "x" }),
    }),
  );
  expect(texts).toHaveLength(2);
  expect(texts.join()).not.toMatch(/hunter2|4915123456789/);
});

test("writes one line for a description that has line ends in it", () => {
  const { log, texts } = logAt("info");
  toResponse(apiError("INVALID_PARAMS", undefined, { description: 'a\n{"level":"error"}\r\nb\u2028c' }), {
    log: log.error,
  });
  expect(texts).toHaveLength(1);
  expect(texts[0]).not.toMatch(/[\n\r]/);
});

test("writes what comes again and again as it writes what comes once", () => {
  const entry: LogEntry = {
    level: "info",
    message: "request refused",
    error_code: "NOT_FOUND",
    description: 'No "request_id":"x" here, \\" nor \u2028 there.',
    request_id: "1",
    "http.response.status_code": 404,
  };
  const entries: LogEntry[] = [
    entry,
    { ...entry, request_id: "2" },
    { ...entry, request_id: 'a"b\\' },
    { ...entry, request_id: "4", "http.route": "/a" },
    { ...entry, request_id: "5" },
    { ...entry, request_id: "6", level: "warn" },
    { ...entry, request_id: "7", level: "warn", error: { type: "Error" } },
    { ...entry, request_id: "8", level: "warn", error: { type: "Error", message: "another" } },
  ];
  const withoutTime = (text: string) => text.replace(/"time":"[\d-]+T[\d:.]+Z"/, '"time":""');
  for (const level of ["info", "warn"] as const) {
    const { log, texts } = logAt(level);
    entries.forEach((it) => log.error(it));
    const once = entries.flatMap((it) => {
      const alone = logAt(level);
      alone.log.error(it);
      return alone.texts;
    });
    expect(texts.map(withoutTime)).toEqual(once.map(withoutTime));
    expect(texts).toHaveLength(level === "info" ? 8 : 3);
  }
});

test("writes nothing when it is to be silent", () => {
  const { log, texts } = logAt("silent");
  log.background(new Error("x"));
  toResponse(new Error("x"), { log: log.error });
  expect(texts).toEqual([]);
});
