import { errorCodes, registry } from "@error-model/core";
import { describe, expect, test } from "vitest";
import { insufficientBalance, sampleError } from "../../test/sample-details.js";
import { apiError } from "../error/api-error-of-code.js";
import { API_ERROR_BRAND } from "../error/brand.js";
import type { LogEntry } from "../log/log-entry.js";
import { toResponse } from "./to-response.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function logged(error: unknown, context: Parameters<typeof toResponse>[1] = {}): LogEntry[] {
  const entries: LogEntry[] = [];
  toResponse(error, { ...context, log: (entry) => entries.push(entry) });
  return entries;
}

test.each(errorCodes)("%s becomes its envelope", (code) => {
  const { status, headers, body } = toResponse(sampleError(code), { requestId: "r1" });
  expect(status).toBe(registry[code].httpStatus);
  expect(headers).toMatchObject({
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Request-Id": "r1",
  });
  expect(JSON.parse(body ?? "")).toEqual({
    status: false,
    error_code: code,
    description: registry[code].description,
    ...(code === "INSUFFICIENT_BALANCE" && insufficientBalance),
  });
});

describe("WWW-Authenticate", () => {
  test.each([
    ["INVALID_TOKEN", 'Bearer realm="api", error="invalid_token"'],
    ["TOKEN_EXPIRED", 'Bearer realm="api", error="invalid_token"'],
    ["API_KEY_EXPIRED", 'ApiKey realm="api"'],
    ["SIGNATURE_REQUIRED", 'Signature realm="api"'],
    ["UNAUTHORIZED", 'ApiKey realm="api", Bearer realm="api"'],
  ] as const)("%s challenges with %s", (code, challenge) => {
    expect(toResponse(apiError(code)).headers["WWW-Authenticate"]).toBe(challenge);
  });

  test("stands on every 401 and nowhere else", () => {
    const challenged = errorCodes.filter(
      (code) => "WWW-Authenticate" in toResponse(sampleError(code)).headers,
    );
    expect(challenged).toEqual(errorCodes.filter((code) => registry[code].httpStatus === 401));
  });
});

test.each([
  [0, "0"],
  [0.1, "1"],
  [2, "2"],
  [2.0001, "3"],
  [-5, "0"],
  [1e12, "2147483"],
  [Infinity, "2147483"],
  [NaN, undefined],
  [undefined, undefined],
])("a wait of %d s is the Retry-After %s", (retryAfterSeconds, header) => {
  const error = apiError("RATE_LIMIT_EXCEEDED", undefined, { retryAfterSeconds });
  expect(toResponse(error).headers["Retry-After"]).toBe(header);
});

test("a HEAD gets the headers and no body", () => {
  const { headers, body } = toResponse(apiError("NOT_FOUND"), { method: "HEAD" });
  expect(body).toBeUndefined();
  expect(headers["Content-Type"]).toBe("application/json; charset=utf-8");
});

test.each(["a", "x".repeat(128), "req_1:2/3"])("the request id %j is taken over", (requestId) => {
  expect(toResponse(null, { requestId }).headers["X-Request-Id"]).toBe(requestId);
});

test.each(["", " ", "a b", "a\r\nSet-Cookie: x=1", "é", "\u{1F600}", "x".repeat(129), null, undefined])(
  "the request id %j is replaced",
  (requestId) => {
    expect(toResponse(null, { requestId }).headers["X-Request-Id"]).toMatch(UUID);
  },
);

test.each(["a\r\nSet-Cookie: x=1", 'quote " and \\', "\u2028\ud800", "x".repeat(100_000)])(
  "a description stays in the body, whatever is in it",
  (description) => {
    const { headers, body } = toResponse(apiError("NOT_FOUND", undefined, { description }));
    expect(Object.values(headers).join("\n")).not.toMatch(/Set-Cookie|quote|xxx/);
    expect(JSON.parse(body ?? "")).toMatchObject({ error_code: "NOT_FOUND", description });
  },
);

test("details of a forged error cannot replace the envelope's members", () => {
  const forged = {
    [API_ERROR_BRAND]: true,
    error_code: "NOT_FOUND",
    httpStatus: 404,
    action: "fix-request",
    message: "Not here.",
    details: { status: true, error_code: "OK", description: "fine", extra: 1, toJSON: () => 1 },
  };
  expect(JSON.parse(toResponse(forged).body ?? "")).toEqual({
    status: false,
    error_code: "NOT_FOUND",
    description: "Not here.",
    extra: 1,
  });
});

test.each([200, 399, 600, 404.5, NaN, "404"])("a forged status of %j is INTERNAL_ERROR", (httpStatus) => {
  const forged = { [API_ERROR_BRAND]: true, error_code: "NOT_FOUND", httpStatus, message: "", details: {} };
  expect(toResponse(forged)).toMatchObject({ status: 500 });
});

describe("the log", () => {
  test.each([
    ["NOT_FOUND", "info"],
    ["INSUFFICIENT_BALANCE", "warn"],
    ["RATE_LIMIT_EXCEEDED", "warn"],
    ["DB_ERROR", "error"],
  ] as const)("gets %s at level %s", (code, level) => {
    expect(logged(sampleError(code))).toMatchObject([{ level, error_code: code }]);
  });

  test("gets the error itself only where there is something to look at", () => {
    const cause = new Error("x");
    expect(logged(apiError("NOT_FOUND"))[0]).not.toHaveProperty("error");
    expect(logged(apiError("NOT_FOUND", undefined, { cause }))[0]).toHaveProperty("error.cause.message", "x");
    expect(logged(cause)[0]).toHaveProperty("error.message", "x");
  });

  test("gets method and route where they are known", () => {
    expect(logged(null, { method: "GET", route: "/sms/status/:message_id" })).toMatchObject([
      { "http.request.method": "GET", "http.route": "/sms/status/:message_id" },
    ]);
  });

  test("calls what followed from a client's going no error", () => {
    expect(logged(new Error("aborted"), { clientGone: () => true })).toMatchObject([{ level: "debug" }]);
    expect(logged(apiError("DB_ERROR"), { clientGone: () => true })).toMatchObject([{ level: "error" }]);
  });

  test("may break without breaking the answer", () => {
    const log = () => {
      throw new Error("disk full");
    };
    expect(toResponse(null, { log }).status).toBe(500);
  });
});

test("a HEAD is told the length of what a GET would get, in bytes", () => {
  const error = apiError("NOT_FOUND", undefined, { description: "Keine Größe." });
  const { body } = toResponse(error);
  const { headers, body: none } = toResponse(error, { method: "HEAD" });
  expect(none).toBeUndefined();
  expect(headers["Content-Length"]).toBe(String(Buffer.byteLength(body ?? "")));
});

test("details are sent although the code is known to have none", () => {
  toResponse(apiError("NOT_FOUND"));
  const error = Object.assign(apiError("NOT_FOUND"), { details: { id: "7" } });
  expect(JSON.parse(toResponse(error).body ?? "")).toMatchObject({ error_code: "NOT_FOUND", id: "7" });
});
