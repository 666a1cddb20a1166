import { registry } from "@error-model/core";
import { expect, test } from "vitest";
import { policyOfStatus } from "./status-policy.js";

const redirect = { retry: "never", outcome: "unknown", action: "contact-support", alert: false };
const serverError = { retry: "after-delay", outcome: "unknown", action: "retry-later", alert: false };
const refusal = { retry: "never", outcome: "not-applied", action: "fix-request", alert: false };

test.each([
  [0, redirect],
  [302, redirect],
  [399, redirect],
  [400, registry.INVALID_BODY],
  [401, registry.UNAUTHORIZED],
  [402, registry.INSUFFICIENT_BALANCE],
  [403, registry.FORBIDDEN],
  [404, registry.NOT_FOUND],
  [408, { ...refusal, action: "retry-later" }],
  [418, refusal],
  [425, { ...refusal, action: "retry-later" }],
  [429, registry.RATE_LIMIT_EXCEEDED],
  [499, refusal],
  [500, serverError],
  [503, serverError],
])("HTTP %i without a code", (httpStatus, policy) => {
  expect(policyOfStatus(httpStatus)).toEqual(policy);
});
