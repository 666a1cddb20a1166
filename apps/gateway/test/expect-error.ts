import { registry } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";
import { expect } from "vitest";
import type { Answer } from "./test-gateway.js";

/** Expects the envelope of a code, with its status, its type and a request id. */
export function expectError(
  answer: Answer,
  code: ErrorCode,
  members: Readonly<Record<string, unknown>> = {},
): void {
  expect(answer.body).toMatchObject({ status: false, error_code: code, ...members });
  expect(answer.status).toBe(registry[code].httpStatus);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(answer.headers.get("x-request-id")).toMatch(/\S/);
}
