import { expect, test } from "vitest";
import { makeApiError } from "../error/make-api-error.js";
import { envelopeText, rememberStaticBody, staticBody } from "./static-body.js";
import { toResponse } from "./to-response.js";

const definition = {
  httpStatus: 403,
  category: "authorization",
  retry: "never",
  outcome: "not-applied",
  action: "contact-support",
  alert: false,
  details: {},
} as const;

test("a body is remembered with its description, and the first stays", () => {
  expect(staticBody("STATIC_A", "One.")).toBeUndefined();
  rememberStaticBody("STATIC_A", "One.");
  rememberStaticBody("STATIC_A", "Two.");
  expect(staticBody("STATIC_A", "One.")).toBe(
    '{"status":false,"error_code":"STATIC_A","description":"One."}',
  );
  expect(staticBody("STATIC_A", "Two.")).toBeUndefined();
});

test("two registries that describe a code differently each say their own", () => {
  const say = (description: string) =>
    toResponse(makeApiError({ STATIC_B: { ...definition, description } }, "STATIC_B", undefined)).body;
  expect(say("One.")).toContain("One.");
  expect(say("Two.")).toContain("Two.");
  expect(say("One.")).toContain("One.");
});

test("details follow the envelope's members", () => {
  expect(envelopeText("A", "d", [["b", 1]])).toBe(
    '{"status":false,"error_code":"A","description":"d","b":1}',
  );
});

test("what a program raises is remembered up to 2,000 codes", () => {
  for (let index = 0; index < 2_100; index += 1) rememberStaticBody(`STATIC_${index}`, "d");
  const known = Array.from({ length: 2_100 }, (_, index) => staticBody(`STATIC_${index}`, "d")).filter(
    Boolean,
  );
  expect(known.length).toBeLessThan(2_000);
  expect(known.length).toBeGreaterThan(1_900);
});
