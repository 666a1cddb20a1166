import { expect, test, vi } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import { errorResponse } from "../adapters/fetch/with-errors.js";
import type { AdapterOptions } from "../adapter-options.js";

/** What an adapter with these settings writes to the console's error stream. */
function written(error: unknown, options: AdapterOptions): unknown[] {
  const lines: unknown[] = [];
  const spy = vi.spyOn(console, "error").mockImplementation((...line: unknown[]) => {
    lines.push(...line);
  });
  errorResponse(error, new Request("http://localhost/", { headers: { "x-request-id": "req-1" } }), options);
  spy.mockRestore();
  return lines;
}

test("without a log, an unexpected error is one line of JSON on the console, redacted", () => {
  const before = Date.now();
  const [line, ...more] = written(new Error("lost postgres://admin:hunter2@db"), {});
  expect(more).toEqual([]);
  expect(line).not.toMatch(/\n|hunter2/);
  const entry = JSON.parse(String(line)) as { readonly time: string };
  expect(entry).toMatchObject({
    level: "error",
    message: "unexpected error",
    error_code: "INTERNAL_ERROR",
    request_id: "req-1",
    error: { type: "Error" },
  });
  expect(Date.parse(entry.time)).toBeGreaterThanOrEqual(before);
});

test("without a log, so is the server's own failure, and no refusal is", () => {
  expect(written(apiError("DB_ERROR"), {})).toHaveLength(1);
  expect(written(apiError("UNAUTHORIZED"), {})).toEqual([]);
  expect(written(apiError("INVALID_BODY", undefined, { cause: new Error("x") }), {})).toEqual([]);
});

test("without a log but with telemetry, a refusal is told to that alone", () => {
  const told: string[] = [];
  const options = { telemetry: (entry: { readonly error_code: string }) => void told.push(entry.error_code) };
  expect(written(apiError("NOT_FOUND"), options)).toEqual([]);
  expect(told).toEqual(["NOT_FOUND"]);
});

test("`log: false` turns it off, and a log takes its place", () => {
  const codes: string[] = [];
  expect(written(new Error("x"), { log: false })).toEqual([]);
  expect(written(new Error("x"), { log: ({ error_code }) => codes.push(error_code) })).toEqual([]);
  expect(codes).toEqual(["INTERNAL_ERROR"]);
});

test("a client that went is no line", () => {
  const gone = AbortSignal.abort();
  const spy = vi.spyOn(console, "error");
  errorResponse(new Error("cut"), new Request("http://localhost/", { signal: gone }));
  expect(spy).not.toHaveBeenCalled();
});
