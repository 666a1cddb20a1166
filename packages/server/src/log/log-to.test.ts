import { PassThrough } from "node:stream";
import { Console } from "node:console";
import { setTimeout as sleep } from "node:timers/promises";
import { registry } from "@error-model/core";
import pino from "pino";
import { expect, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { toResponse } from "../standard/to-response.js";
import { logTo } from "./log-to.js";

function lines() {
  const stream = new PassThrough({ encoding: "utf8" });
  return { stream, text: () => String(stream.read() ?? "") };
}

test("pino gets the fields, the text and the level", () => {
  const { stream, text } = lines();
  const log = logTo(pino({ base: null, timestamp: false }, stream));
  toResponse(apiError("RATE_LIMIT_EXCEEDED"), { log, requestId: "req-1", method: "GET", route: "/a" });
  expect(JSON.parse(text())).toEqual({
    level: 40,
    error_code: "RATE_LIMIT_EXCEEDED",
    description: registry.RATE_LIMIT_EXCEEDED.description,
    request_id: "req-1",
    "http.response.status_code": 429,
    "http.request.method": "GET",
    "http.route": "/a",
    msg: "request refused",
  });
});

test("pino gets an unexpected error once, as plain data", () => {
  const { stream, text } = lines();
  const log = logTo(pino({ base: null, timestamp: false }, stream));
  toResponse(new TypeError("x is no function", { cause: "y" }), { log, requestId: "req-1" });
  expect(JSON.parse(text())).toMatchObject({
    level: 50,
    error_code: "INTERNAL_ERROR",
    msg: "unexpected error",
    error: { type: "TypeError", message: "x is no function", cause: { type: "string", message: "y" } },
  });
});

test("a console gets them as well", () => {
  const { stream, text } = lines();
  const log = logTo(new Console(stream));
  toResponse(apiError("NOT_FOUND"), { log, requestId: "req-1" });
  expect(text()).toMatch(/error_code: 'NOT_FOUND'[^]*request refused/);
});

test("each status has its level", () => {
  const levels: string[] = [];
  const method = (level: string) => () => void levels.push(level);
  const log = logTo({
    debug: method("debug"),
    info: method("info"),
    warn: method("warn"),
    error: method("error"),
  });
  toResponse(apiError("NOT_FOUND"), { log });
  toResponse(apiError("RATE_LIMIT_EXCEEDED"), { log });
  toResponse(apiError("DB_ERROR"), { log });
  toResponse(null, { log });
  toResponse(null, { log, clientGone: () => true });
  expect(levels).toEqual(["info", "warn", "error", "error", "debug"]);
});

test("an async logger that rejects ends no process", async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", note);
  const fail = () => Promise.reject(new Error("The store of logs is down."));
  toResponse(null, { log: logTo({ debug: fail, info: fail, warn: fail, error: fail }) });
  await sleep(10);
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});
